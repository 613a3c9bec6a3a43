package dev.batua.local;

/**
 * A callback as a provider sends it.
 *
 * @param provider who sends it
 * @param about what it is about, for who looks on
 * @param path where it goes on this machine
 * @param header what shows who sends it
 * @param proof what stands in that header
 * @param forgery what somebody writes there who does not know how
 * @param body JSON
 */
public record Notice(
    String provider,
    String about,
    String path,
    String header,
    String proof,
    String forgery,
    String body) {}
