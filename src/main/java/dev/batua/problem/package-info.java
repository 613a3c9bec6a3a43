/** What goes wrong, in the words of our answers. */
package dev.batua.problem;
