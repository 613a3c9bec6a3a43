package dev.batua.local.phonepe;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.batua.local.Exchange;
import dev.batua.local.Reply;
import dev.batua.local.Simulator;
import dev.batua.phonepe.PhonePeSettings;
import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** PhonePe as its pages describe it: checks every request and hands it to what it is about. */
@Singleton
@UnlessBuildProfile("prod")
class PhonePeSimulator implements Simulator {
  private final PhonePeSalts salts;
  private final String merchantId;
  private final PhonePeState state;
  private final PhonePePages pages;
  private final ObjectMapper json;
  private final List<PhonePeResource> resources;

  PhonePeSimulator(
      PhonePeSettings settings,
      PhonePeState state,
      PhonePePages pages,
      ObjectMapper json,
      @Any Instance<PhonePeResource> resources) {
    salts = PhonePeSalts.of(settings);
    merchantId = settings.merchantId().orElse("");
    this.state = state;
    this.pages = pages;
    this.json = json;
    this.resources = resources.stream().toList();
  }

  @Override
  public String provider() {
    return "phonepe";
  }

  @Override
  public Map<String, Trigger> triggers() {
    Map<String, Trigger> triggers = new HashMap<>();
    resources.forEach(resource -> triggers.putAll(resource.triggers()));
    return triggers;
  }

  @Override
  public Map<String, List<?>> kept() {
    return state.kept();
  }

  @Override
  public void forget() {
    state.forget();
  }

  /** One after the other, as what PhonePe keeps is for one request at a time. */
  @Override
  public Reply answer(Exchange exchange, String path) {
    synchronized (state) {
      state.settle();
      return settled(exchange, path);
    }
  }

  private Reply settled(Exchange exchange, String path) {
    if (path.equals(PhonePePages.PATH)) {
      return pages.answer(exchange);
    }
    try {
      return answer(PhonePeCall.of(exchange, path, json));
    } catch (IOException | IllegalArgumentException e) {
      return PhonePeError.BAD_REQUEST.reply();
    }
  }

  private Reply answer(PhonePeCall call) throws IOException {
    if (!salts.haveSigned(call)) {
      return PhonePeError.AUTHORIZATION_FAILED.reply();
    }
    PhonePeCall readable = call.decoded(json);
    if (!readable.isOf(merchantId)) {
      return PhonePeError.BAD_REQUEST.reply();
    }
    return resources.stream()
        .flatMap(resource -> resource.answer(readable).stream())
        .findFirst()
        .orElseGet(PhonePeError.API_MAPPING_NOT_FOUND::reply);
  }
}
