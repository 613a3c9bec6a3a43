package dev.batua.http;

import dev.batua.invocation.Deadline;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.proxy.ProxyHandler;
import io.netty.handler.ssl.SslHandler;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Connects one channel to a name: looks it up beside the event loop, and connects to the first of
 * its addresses. All of it, the handshake of TLS included, is over within the channel's time to
 * connect; where there are more addresses, time is left for them. A proxy is told the name, and
 * looks it up itself.
 */
final class NamedConnection extends ChannelOutboundHandlerAdapter {
  /** Less than this would take those who are far away for nobody. */
  private static final Duration SHORTEST = Duration.ofMillis(500);

  private final Names names;

  NamedConnection(Names names) {
    this.names = names;
  }

  @Override
  public void connect(
      ChannelHandlerContext context,
      SocketAddress remote,
      SocketAddress local,
      ChannelPromise promise) {
    if (remote instanceof NamedAddress named
        && context.pipeline().get(ProxyHandler.class) != null) {
      context.connect(
          InetSocketAddress.createUnresolved(named.host(), named.port()), local, promise);
    } else if (remote instanceof NamedAddress named) {
      connect(context, named, promise);
    } else {
      context.connect(remote, local, promise);
    }
  }

  private void connect(ChannelHandlerContext context, NamedAddress named, ChannelPromise promise) {
    int millis = context.channel().config().getConnectTimeoutMillis();
    Deadline deadline = Deadline.in(Duration.ofMillis(millis));
    Future<?> over =
        context
            .executor()
            .schedule(
                () -> promise.tryFailure(new ConnectTimeoutException("looking up its name")),
                millis,
                TimeUnit.MILLISECONDS);
    names
        .find(named.host())
        .whenCompleteAsync(
            (addresses, failure) -> {
              over.cancel(false);
              if (failure != null) {
                promise.tryFailure(failure);
              } else if (!promise.isDone()) {
                connect(context, addresses, named.port(), deadline, promise);
              }
            },
            context.executor());
  }

  private void connect(
      ChannelHandlerContext context,
      List<InetAddress> addresses,
      int port,
      Deadline deadline,
      ChannelPromise promise) {
    InetAddress address = addresses.get(0);
    Channel channel = context.channel();
    channel.config().setConnectTimeoutMillis(share(deadline, addresses.size()));
    promise.addListener(
        connected -> {
          if (connected.isSuccess()) {
            secure(channel, address, share(deadline, Math.min(2, addresses.size())));
          } else {
            names.nobodyAt(address);
          }
        });
    context.connect(new InetSocketAddress(address, port), promise);
  }

  /** Before the handshake, which begins when all know that the channel is connected. */
  private void secure(Channel channel, InetAddress address, int millis) {
    SslHandler tls = channel.pipeline().get(SslHandler.class);
    if (tls != null) {
      tls.setHandshakeTimeoutMillis(millis);
      tls.handshakeFuture()
          .addListener(
              shaken -> {
                if (!shaken.isSuccess()) {
                  names.nobodyAt(address);
                }
              });
    }
  }

  /** What one of so many addresses may take of the time that is left, in milliseconds. */
  private static int share(Deadline deadline, int addresses) {
    long left = Math.max(1, deadline.left().toMillis());
    return (int) Math.min(left, Math.max(SHORTEST.toMillis(), left / addresses));
  }
}
