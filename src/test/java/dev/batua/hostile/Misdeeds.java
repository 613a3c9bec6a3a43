package dev.batua.hostile;

import static dev.batua.hostile.Misdeed.FAILED;
import static dev.batua.hostile.Misdeed.TIMEOUT;
import static dev.batua.hostile.RawProvider.bytes;

import dev.batua.operation.Event;
import dev.batua.operation.Places;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What providers do on bad days, but for what takes time. */
final class Misdeeds {
  private static final String ANY = "200";

  private Misdeeds() {}

  static List<Misdeed> all(Target target) throws IOException {
    return all(target, target.success());
  }

  /** The same with an answer that is right, which some of them spoil. */
  static List<Misdeed> all(Target target, String right) throws IOException {
    List<Misdeed> all = new ArrayList<>();
    texts(all, target, right);
    cuts(all, right);
    wrongHttp(all);
    odd(all, target, right);
    return all;
  }

  /** What a 4xx ends in that says nothing. */
  static String refused(Target target) {
    return target.believesTheProviderAlone() ? FAILED : "PROVIDER_REFUSED";
  }

  /** The texts that others collected, whole, as a success, a refusal and a failure. */
  private static void texts(List<Misdeed> all, Target target, String right) throws IOException {
    List<byte[]> texts = new ArrayList<>(Corpora.jsonTexts().values());
    Corpora.naughtyStrings().forEach(text -> texts.add(bytes(text)));
    for (byte[] text : texts) {
      all.add(Misdeed.answer("a text with 200", 200, text, FAILED));
      all.add(Misdeed.answer("a text with 400", 400, text, refused(target)));
      all.add(Misdeed.answer("a text with 500", 500, text, FAILED));
    }
    List<String> places = Places.of(Event.parsed(right));
    int next = 0;
    for (String text : Corpora.naughtyStrings()) {
      String place = places.get(next++ % places.size());
      byte[] value = bytes(Places.with(right, place, text));
      all.add(Misdeed.answer("a text as a value", 200, value, ANY, FAILED));
    }
  }

  private static void cuts(List<Misdeed> all, String answer) {
    byte[] whole = Misdeed.whole(200, "application/json", bytes(answer));
    for (int length = 0; length < whole.length; length++) {
      byte[] part = Arrays.copyOf(whole, length);
      all.add(Misdeed.cut("cut and closed at every byte", part, TIMEOUT, FAILED));
    }
    for (int length = 0; length < answer.length(); length++) {
      byte[] part = bytes(answer.substring(0, length));
      all.add(Misdeed.answer("cut and said to be whole at every byte", 200, part, FAILED));
    }
    Set<String> codes = Set.of(TIMEOUT, "LOOKUP_FAILED");
    all.add(new Misdeed("closed before the request", true, Socket::close, codes));
  }

  private static void wrongHttp(List<Misdeed> all) {
    String[] answers = {
      "",
      "\r\n",
      "\0\0\0\0",
      "hello",
      "HTTP/1.1",
      "HTTP/9.9 200 OK\r\n\r\n",
      "HTTP/1.1 abc OK\r\n\r\n",
      "HTTP/1.1 99999999999 OK\r\n\r\n",
      "HTTP/1.1 -1 OK\r\n\r\n",
      "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
      "SSH-2.0-OpenSSH_9.0\r\n",
      "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n{}",
      "HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n{}",
      "HTTP/1.1 200 OK\r\nContent-Length: 9999999999999999999999\r\n\r\n{}",
      "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n",
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-2\r\n{}\r\n0\r\n\r\n",
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7fffffffffffffff\r\n{}",
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}",
      "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}",
      "HTTP/1.1 200 OK\r\nno colon\r\nContent-Length: 2\r\n\r\n{}",
      "HTTP/1.1 200 OK\r\n: no name\r\nContent-Length: 2\r\n\r\n{}",
      "HTTP/1.1 200 OK\r\nX: a\r\n b\r\nContent-Length: 2\r\n\r\n{}",
      "HTTP/1.1 200 OK\r\nX: \0\u0001\r\nContent-Length: 2\r\n\r\n{}",
      "HTTP/1.1 100 Continue\r\n\r\n",
      "HTTP/1.1 101 Switching Protocols\r\n\r\n",
      "HTTP/1.1 204 No Content\r\n\r\n",
      "HTTP/1.1 205 Reset\r\nContent-Length: 0\r\n\r\n",
      "HTTP/1.1 304 Not Modified\r\n\r\n",
      "HTTP/1.1 600 ?\r\nContent-Length: 2\r\n\r\n{}",
      "HTTP/1.1 999 ?\r\nContent-Length: 2\r\n\r\n{}",
      "HTTP/1.0 200 OK\r\n\r\n{}",
      "HTTP/1.1 200 OK\n\n{}"
    };
    for (String answer : answers) {
      all.add(Misdeed.cut("what is no or odd HTTP", bytes(answer), TIMEOUT, FAILED));
    }
    for (int status : new int[] {300, 301, 302, 303, 307, 308}) {
      String head =
          "HTTP/1.1 %d Moved\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n";
      all.add(Misdeed.cut("redirects", bytes(head.formatted(status)), FAILED));
    }
  }

  private static void odd(List<Misdeed> all, Target target, String answer) {
    byte[] right = bytes(answer);
    for (String type :
        new String[] {
          "text/html", "", "application/xml; charset=none", "a/b/c", "\0", "image/png"
        }) {
      byte[] whole = Misdeed.whole(200, type, right);
      all.add(Misdeed.cut("wrong types and charsets", whole, ANY, FAILED));
    }
    byte[] utf16 = answer.getBytes(StandardCharsets.UTF_16);
    all.add(Misdeed.answer("wrong types and charsets", 200, utf16, ANY, FAILED));
    byte[] much = bytes(" ".repeat(10 * 1024 * 1024));
    all.add(Misdeed.answer("10 MiB", 200, much, FAILED));
    all.add(Misdeed.answer("10 MiB", 400, much, refused(target)));
    all.add(Misdeed.answer("10 MiB", 500, much, FAILED));
    all.add(
        Misdeed.of(
            "headers without end",
            socket -> {
              Misdeed.write(socket, bytes("HTTP/1.1 200 OK\r\n"));
              while (true) {
                Misdeed.write(socket, bytes("X: " + "x".repeat(1000) + "\r\n"));
              }
            },
            FAILED,
            TIMEOUT));
  }
}
