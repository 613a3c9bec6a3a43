package dev.batua.local.phonepe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batua.local.Callbacks;
import dev.batua.local.Notice;
import dev.batua.phonepe.PhonePeSettings;
import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;

/** How PhonePe calls back when a transaction has come to its end. */
@Singleton
@UnlessBuildProfile("prod")
class PhonePeCallbacks {
  private static final String PATH = "/phonepe/callbacks";

  private static final Set<String> ENDS =
      Set.of("PAYMENT_SUCCESS", "PAYMENT_ERROR", "PAYMENT_DECLINED", "PAYMENT_CANCELLED");

  private final Callbacks callbacks;
  private final PhonePeSalts salts;
  private final String index;
  private final String merchantId;

  PhonePeCallbacks(PhonePeSettings settings, Callbacks callbacks) {
    this.callbacks = callbacks;
    salts = PhonePeSalts.of(settings);
    index = settings.saltIndex().orElse("");
    merchantId = settings.merchantId().orElse("");
  }

  /** Tells what a transaction has come to, if it has. */
  void tell(PhonePeTransaction transaction) {
    String code = transaction.code();
    if (!ENDS.contains(code)) {
      return;
    }
    String response = base64(PhonePeJson.told(code, transaction.json(merchantId)));
    callbacks.send(
        new Notice(
            "phonepe",
            code + " " + transaction.id(),
            PATH,
            "X-VERIFY",
            salts.sign(response, index),
            salts.sign(response + "guessed", index),
            PhonePeJson.object().put("response", response).toString()),
        transaction.calling());
  }

  private static String base64(ObjectNode json) {
    return Base64.getEncoder().encodeToString(json.toString().getBytes(StandardCharsets.UTF_8));
  }
}
