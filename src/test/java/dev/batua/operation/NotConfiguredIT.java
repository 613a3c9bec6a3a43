package dev.batua.operation;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the native executable. */
@QuarkusIntegrationTest
class NotConfiguredIT extends NotConfiguredTest {}
