package dev.batua.local.juspay;

import dev.batua.local.Exchange;
import dev.batua.local.Page;
import dev.batua.local.Reply;
import dev.batua.local.Served;
import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Stands in for the merchant's page to which a customer comes back. */
@Singleton
@UnlessBuildProfile("prod")
class Shop implements Served {

  @Override
  public Optional<Reply> answer(Exchange exchange) {
    return exchange.path().equals("/back") && exchange.method().equals("GET")
        ? Optional.of(Page.back(exchange.parameters().getOrDefault("status", ""), exchange.query()))
        : Optional.empty();
  }
}
