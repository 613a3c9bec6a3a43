package dev.batua.local.phonepe;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.batua.local.Exchange;
import dev.batua.local.Reply;
import dev.batua.local.StatefulSimulator;
import dev.batua.phonepe.PhonePeSettings;
import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.io.IOException;

/** PhonePe as its pages describe it: checks every request and hands it to what it is about. */
@Singleton
@UnlessBuildProfile("prod")
class PhonePeSimulator extends StatefulSimulator<PhonePeCall> {
  private final PhonePeSalts salts;
  private final String merchantId;
  private final PhonePePages pages;
  private final ObjectMapper json;

  PhonePeSimulator(
      PhonePeSettings settings,
      PhonePeState state,
      PhonePePages pages,
      ObjectMapper json,
      @Any Instance<Resource<PhonePeCall>> resources) {
    super(state, resources.stream());
    salts = PhonePeSalts.of(settings);
    merchantId = settings.merchantId().orElse("");
    this.pages = pages;
    this.json = json;
  }

  @Override
  public String provider() {
    return "phonepe";
  }

  @Override
  protected Reply answerNow(Exchange exchange, String path) {
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
    return handOver(readable).orElseGet(PhonePeError.API_MAPPING_NOT_FOUND::reply);
  }
}
