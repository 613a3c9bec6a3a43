package dev.batua.settings;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the native executable. */
@QuarkusIntegrationTest
class NotConfiguredIT extends NotConfiguredTest {}
