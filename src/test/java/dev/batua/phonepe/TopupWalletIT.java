package dev.batua.phonepe;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the native executable. */
@QuarkusIntegrationTest
class TopupWalletIT extends TopupWalletTest {}
