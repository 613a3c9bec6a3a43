/** How the program finds all that stands in for others, before it starts on this machine. */
package dev.batua.local.setup;
