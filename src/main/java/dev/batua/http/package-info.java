/** How others are called over HTTP: settings, time limits, whom to trust. */
package dev.batua.http;
