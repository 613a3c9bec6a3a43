/**
 * How a payment is settled whose outcome its own call left open: what is asked for, how it stands,
 * and who is told.
 */
package dev.batua.settlement;
