package dev.batua.local.juspay;

import dev.batua.juspay.JuspaySettings;
import dev.batua.local.Exchange;
import dev.batua.local.Reply;
import dev.batua.local.StatefulSimulator;
import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Juspay as its pages describe it: checks every request and hands it to what it is about. */
@Singleton
@UnlessBuildProfile("prod")
class JuspaySimulator extends StatefulSimulator<JuspayCall> {
  private final JuspaySettings settings;
  private final JuspayPages pages;

  JuspaySimulator(
      JuspaySettings settings,
      JuspayState state,
      JuspayPages pages,
      @Any Instance<Resource<JuspayCall>> resources) {
    super(state, resources.stream());
    this.settings = settings;
    this.pages = pages;
  }

  @Override
  public String provider() {
    return "juspay";
  }

  @Override
  protected Reply answerNow(Exchange exchange, String path) {
    if (JuspayPages.isPage(path)) {
      return pages.answer(exchange, path);
    }
    JuspayCall call = JuspayCall.of(exchange, path);
    return error(exchange, call)
        .or(() -> handOver(call))
        .orElseGet(JuspayError.OBJECT_NOT_FOUND::reply);
  }

  private Optional<Reply> error(Exchange exchange, JuspayCall call) {
    if (!JuspayTxns.isWithoutKey(call) && !isAuthorized(exchange)) {
      return Optional.of(JuspayError.UNAUTHORIZED.reply());
    }
    if (!call.method().equals("POST")) {
      return Optional.empty();
    }
    if (!exchange.type().equals("application/x-www-form-urlencoded")) {
      return Optional.of(JuspayError.INVALID_REQUEST.reply("the body must be a form"));
    }
    return exchange.header("x-routing-id") == null
        ? Optional.of(JuspayError.MISSING_MANDATORY_PARAMETER.reply("x-routing-id is mandatory"))
        : Optional.empty();
  }

  private boolean isAuthorized(Exchange exchange) {
    String user = settings.apiKey().orElseThrow().reveal() + ":";
    String basic = Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    return ("Basic " + basic).equals(exchange.header("authorization"));
  }
}
