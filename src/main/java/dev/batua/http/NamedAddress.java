package dev.batua.http;

import java.net.SocketAddress;

/** A host that is known by its name alone, and a port there. */
final class NamedAddress extends SocketAddress {
  private static final long serialVersionUID = 1;

  private final String host;
  private final int port;

  NamedAddress(String host, int port) {
    this.host = host;
    this.port = port;
  }

  String host() {
    return host;
  }

  int port() {
    return port;
  }
}
