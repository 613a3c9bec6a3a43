/** Juspay as its pages describe it, simulated. */
package dev.batua.local.juspay;
