package dev.batua.http;

import dev.batua.invocation.Deadline;
import dev.batua.phonepe.PhonePeApi;
import dev.batua.provider.StubProvider;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A provider that is called over HTTP, and a system that tells the addresses of its name. */
abstract class CalledByName {
  static final Duration PLENTY = Duration.ofSeconds(20);

  StubProvider stub;

  final JvmNames names = new JvmNames();

  @BeforeEach
  void answer() {
    stub.answers(200, "{}");
  }

  @AfterEach
  void forget() {
    names.close();
  }

  HttpApi<PhonePeApi> api(String url, Duration connectTimeout, InetSocketAddress proxy)
      throws Exception {
    byte[] trusted = Files.readAllBytes(Path.of(stub.authority()));
    return new HttpSetup(connectTimeout, PLENTY, trusted, proxy)
        .api(PhonePeApi.class, URI.create(url));
  }

  static int call(HttpApi<PhonePeApi> api) throws HttpFailure {
    return api.call(
        Deadline.in(PLENTY),
        1000,
        false,
        it -> it.topupWallet("signature", "{}"),
        answer -> answer.head().getStatus());
  }
}
