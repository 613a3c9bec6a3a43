package dev.batua.hostile;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Takes one record of TLS from whoever connects, says the same to all, and keeps their replies. */
final class Babbler implements AutoCloseable {
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Future<byte[]>> replies = new CopyOnWriteArrayList<>();
  private final ServerSocket server;
  private final byte[] words;

  Babbler(byte[] words) throws IOException {
    this.words = words;
    server = new ServerSocket(0, 50, InetAddress.getByName("localhost"));
    threads.execute(this::accept);
  }

  String url() {
    return "https://localhost:" + server.getLocalPort();
  }

  /** What each of them has replied up to the end of its connection; waits for the first. */
  List<byte[]> replies() throws InterruptedException, ExecutionException {
    for (int i = 0; i < 1000 && replies.isEmpty(); i++) {
      Thread.sleep(10);
    }
    List<byte[]> all = new ArrayList<>();
    for (Future<byte[]> reply : replies) {
      all.add(reply.get());
    }
    return all;
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = server.accept();
        replies.add(threads.submit(() -> serve(socket)));
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  private byte[] serve(Socket socket) {
    ByteArrayOutputStream reply = new ByteArrayOutputStream();
    try (socket) {
      DataInputStream in = new DataInputStream(socket.getInputStream());
      in.skipNBytes(3);
      in.skipNBytes(in.readUnsignedShort());
      socket.getOutputStream().write(words);
      in.transferTo(reply);
    } catch (IOException e) {
      // The caller has hung up.
    }
    return reply.toByteArray();
  }

  @Override
  public void close() throws IOException {
    server.close();
    threads.shutdownNow();
  }
}
