/**
 * The init phase: what goes on side by side before the first event is asked for, and the event that
 * is rehearsed in it.
 */
package dev.batua.start;
