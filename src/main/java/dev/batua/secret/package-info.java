/** Keys that are kept as a secret outside the configuration, and change while a function runs. */
package dev.batua.secret;
