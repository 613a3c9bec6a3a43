/** The ids that simulated providers make up. */
package dev.batua.local.id;
