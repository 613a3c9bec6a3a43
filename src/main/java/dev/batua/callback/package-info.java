/** What providers call back with: verified, believed in nothing but its ids, and looked up. */
package dev.batua.callback;
