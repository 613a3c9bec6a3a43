/** The simulators by themselves, for who calls the providers without the functions. */
package dev.batua.sandbox;
