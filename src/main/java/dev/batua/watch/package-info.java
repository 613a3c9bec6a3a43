/** Asking again for what was left open, until it is known, and telling it then. */
package dev.batua.watch;
