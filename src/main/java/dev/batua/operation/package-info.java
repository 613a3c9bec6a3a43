/** What an operation is, and how an event becomes an answer and a line in the log. */
package dev.batua.operation;
