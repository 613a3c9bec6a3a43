/**
 * The program on this machine: API Gateway, pages, and the simulators that hand themselves in.
 * Never part of what is deployed.
 */
package dev.batua.local;
