/** Reading and checking settings, so that all that is wrong is told together. */
package dev.batua.settings;
