package dev.batua.problem;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * One thing wrong with a request or a setting. Never carries the value.
 *
 * @param field the field, header, path parameter, part of the event or setting
 * @param reason what it must be
 */
@RegisterForReflection
public record Fault(String field, String reason) {}
