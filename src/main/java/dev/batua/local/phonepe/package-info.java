/** PhonePe as its pages describe it, simulated. */
package dev.batua.local.phonepe;
