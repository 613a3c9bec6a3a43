/** One invocation: its id, its time, and what was learned on the way. */
package dev.batua.invocation;
