package dev.batua.provider;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the native executable. */
@QuarkusIntegrationTest
class UnreachableIT extends UnreachableTest {}
