/**
 * Calling a payment provider: once, before a deadline, and with a failure that says whether the
 * request left.
 */
package dev.batua.provider;
