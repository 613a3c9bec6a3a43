package dev.batua.juspay;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the native executable. */
@QuarkusIntegrationTest
class SandboxIT extends SandboxTest {}
