package dev.batua.aws;

import java.util.Optional;
import java.util.function.Function;

/**
 * A service of AWS's that speaks its JSON protocol.
 *
 * @param name as signatures, ARNs and hosts have it
 * @param mediaType of the version of the protocol
 * @param endpointKey the setting of its own endpoint
 * @param endpoint reads that setting
 */
public record AwsService(
    String name,
    String mediaType,
    String endpointKey,
    Function<AwsSettings, Optional<String>> endpoint) {}
