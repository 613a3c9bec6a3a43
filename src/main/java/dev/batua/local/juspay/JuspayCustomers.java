package dev.batua.local.juspay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batua.local.Misbehaviour;
import dev.batua.local.Reply;
import dev.batua.local.Simulator.Trigger;
import dev.batua.local.StatefulSimulator.Resource;
import dev.batua.local.Triggers;
import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The customers. */
@Singleton
@UnlessBuildProfile("prod")
class JuspayCustomers implements Resource<JuspayCall> {
  private static final String WANTS_TOKEN = "options.get_client_auth_token";
  private static final Triggers MADE_BEFORE =
      Triggers.of("A customer of this id", "ALREADY_EXISTS", "UNIQUE");

  private final JuspayState state;

  JuspayCustomers(JuspayState state) {
    this.state = state;
  }

  @Override
  public Map<String, Trigger> triggers() {
    return Map.of(
        "juspay-create-customer",
        new Trigger("firstName", List.of(MADE_BEFORE, JuspayError.TRIGGERS, Misbehaviour.TRIGGERS)),
        "juspay-get-customer",
        new Trigger("customerId", List.of(JuspayError.TRIGGERS, Misbehaviour.OF_QUESTIONS)));
  }

  @Override
  public Optional<Reply> answer(JuspayCall call) {
    if (call.is("POST", "/customers")) {
      return Optional.of(create(call));
    }
    return call.is("GET", "/customers/*") ? Optional.of(get(call)) : Optional.empty();
  }

  private Reply create(JuspayCall call) {
    String id = call.get("object_reference_id");
    return new JuspayForm(call.form(), "object_reference_id", "mobile_number")
        .id("object_reference_id", 8, 64)
        .digits("mobile_number")
        .error()
        .or(() -> JuspayError.asked(call.get("first_name")))
        .or(() -> isMade(id) || asksForOne(call) ? Optional.of(madeBefore()) : Optional.empty())
        .orElseGet(
            () -> {
              state.keep(new JuspayCustomer(id, call.form(), state.now(), true));
              return get(id, call.form());
            });
  }

  private boolean isMade(String id) {
    return state.customer(id).filter(JuspayCustomer::made).isPresent();
  }

  private static boolean asksForOne(JuspayCall call) {
    return MADE_BEFORE.values().containsKey(call.get("first_name"));
  }

  private static Reply madeBefore() {
    return JuspayError.reply(
        400,
        "invalid_request_error",
        "unique",
        "Customer with given object reference id already exist for your account.");
  }

  private Reply get(JuspayCall call) {
    return JuspayError.asked(call.id()).orElseGet(() -> get(call.id(), call.query()));
  }

  private Reply get(String id, Map<String, String> options) {
    return state
        .customer(id)
        .map(
            customer -> {
              ObjectNode json = customer.json();
              return "true".equals(options.get(WANTS_TOKEN))
                  ? json.<ObjectNode>set(
                      "juspay", JuspayCustomer.clientToken(state.newId("tkn_"), state.now()))
                  : json;
            })
        .map(JuspayJson::ok)
        .orElseGet(
            () ->
                JuspayError.reply(
                    404,
                    "invalid_request_error",
                    "object_not_found",
                    "Cannot find what you are looking for"));
  }
}
