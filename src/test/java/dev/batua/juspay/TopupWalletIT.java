package dev.batua.juspay;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the native executable. */
@QuarkusIntegrationTest
class TopupWalletIT extends TopupWalletTest {}
