package dev.batua.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFactory;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.spi.VertxServiceProvider;

/**
 * How Vert.x connects here. Its event loop, of which there is one, would look up names by itself
 * and wait for them, with everything that goes on; so it is given each name as something that only
 * {@link NamedConnection} can connect to.
 */
final class NamedTransport extends JDKTransport {
  private final Names names;

  NamedTransport(Names names) {
    this.names = names;
  }

  /** Has Vert.x connect so; found as a service when the application is built. */
  public static final class InPlace implements VertxServiceProvider {

    @Override
    public void init(VertxBuilder builder) {
      builder.findTransport(new NamedTransport(Names.HERE));
    }
  }

  @Override
  public java.net.SocketAddress convert(SocketAddress address) {
    return address.isInetSocket() && address.hostAddress() == null
        ? new NamedAddress(address.host(), address.port())
        : super.convert(address);
  }

  @Override
  public ChannelFactory<? extends Channel> channelFactory(boolean domainSocket) {
    return domainSocket ? super.channelFactory(true) : this::channel;
  }

  private Channel channel() {
    Channel channel = new NioSocketChannel();
    channel.pipeline().addLast(new NamedConnection(names));
    return channel;
  }
}
