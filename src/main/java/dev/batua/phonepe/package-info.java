/** PhonePe: its operations, one file each, and what they share. */
package dev.batua.phonepe;
