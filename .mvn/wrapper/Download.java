import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Downloads a URL to a file: {@code java Download.java URL FILE}. Exits with 1 where it cannot. */
class Download {
  public static void main(String[] args) {
    try {
      System.setProperty("java.net.useSystemProxies", "true");
      URLConnection connection = URI.create(args[0]).toURL().openConnection();
      connection.setConnectTimeout(10_000);
      connection.setReadTimeout(60_000);
      try (InputStream in = connection.getInputStream()) {
        Files.copy(in, Path.of(args[1]), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (Exception e) {
      System.err.println("mvnw: cannot download " + args[0] + ": " + e);
      System.exit(1);
    }
  }
}
