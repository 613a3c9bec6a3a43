package dev.batua.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * What an operation answers when it does not succeed: a problem of RFC 9457.
 *
 * @param detail tells a person what to do next
 * @param outcome what is known of the payment, top-up or refund that was asked for or about; null
 *     where it was none
 * @param retryable whether the same request may be sent again as it is
 * @param requestId the id of the invocation, as in its logs
 * @param provider who was called, where a provider was
 * @param providerCode the provider's own code, as it came
 * @param providerMessage the provider's own message, as it came
 * @param providerStatus the provider's own status, as it came
 * @param settlement whether it is found out by itself what became of it; null where nothing is open
 * @param errors every fault of the request or of the settings
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    ProblemCode code,
    Outcome outcome,
    boolean retryable,
    String requestId,
    String provider,
    String providerCode,
    String providerMessage,
    String providerStatus,
    Settlement settlement,
    List<Fault> errors) {}
