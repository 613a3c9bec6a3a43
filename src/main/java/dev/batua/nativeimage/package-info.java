/**
 * What the native image needs to be told: substitutions and registrations, each with what makes it
 * unnecessary.
 */
package dev.batua.nativeimage;
