/** What a text may be: its shape, where it may be shown, and what must never be. */
package dev.batua.text;
