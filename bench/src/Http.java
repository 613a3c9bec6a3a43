package bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** As much of an HTTP/1.1 server as a measurement needs: a thread for each kept connection. */
final class Http implements AutoCloseable {
  private final ServerSocket socket;
  private final Handler handler;

  /** A request, read whole. */
  record Request(String method, String path, Map<String, String> headers, String body) {}

  /** Answers a request; null closes the connection without an answer. */
  interface Handler {
    String answer(Request request) throws Exception;
  }

  Http(ServerSocket socket, Handler handler) {
    this.socket = socket;
    this.handler = handler;
    thread(this::accept);
  }

  static ServerSocket loopback() throws IOException {
    return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  /** The whole text of an answer with a JSON body; more headers end in a line break each. */
  static String json(int status, String headers, String body) {
    return "HTTP/1.1 " + status + " Said\r\nContent-Type: application/json\r\n" + headers
        + "Content-Length: " + body.length() + "\r\n\r\n" + body;
  }

  int port() {
    return socket.getLocalPort();
  }

  static Thread thread(Runnable work) {
    Thread thread = new Thread(work);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private void accept() {
    try {
      while (true) {
        Socket connection = socket.accept();
        connection.setTcpNoDelay(true);
        thread(() -> serve(connection));
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      InputStream in = new BufferedInputStream(connection.getInputStream());
      OutputStream out = connection.getOutputStream();
      for (Request request = read(in); request != null; request = read(in)) {
        String answer = handler.answer(request);
        if (answer == null) {
          return;
        }
        out.write(answer.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
      }
    } catch (Exception e) {
      // The other end is gone: it was killed, or it keeps no connection.
    }
  }

  private static Request read(InputStream in) throws IOException {
    String line = line(in);
    if (line == null) {
      return null;
    }
    String[] first = line.split(" ");
    Map<String, String> headers = new TreeMap<>();
    for (line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).trim());
    }
    return new Request(first[0], first[1], headers, body(in, headers));
  }

  private static String body(InputStream in, Map<String, String> headers) throws IOException {
    if (!"chunked".equals(headers.get("transfer-encoding"))) {
      int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
      return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    while (true) {
      int size = Integer.parseInt(line(in).trim(), 16);
      body.write(in.readNBytes(size));
      String end = line(in);
      while (size == 0 && !end.isEmpty()) {
        end = line(in);
      }
      if (size == 0) {
        return body.toString(StandardCharsets.UTF_8);
      }
    }
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        if (line.size() == 0) {
          return null;
        }
        throw new EOFException();
      }
      if (c != '\r') {
        line.write(c);
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
