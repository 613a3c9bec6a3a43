package dev.batua.http;

import dev.batua.environment.TemporaryFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Tells processes the addresses of names: a library that is loaded before the system's own stands
 * in for its {@code getaddrinfo}. Built by the C compiler that native executables are linked with.
 */
public final class NativeNames implements NameService {
  private static final String SOURCE =
      """
      #define _GNU_SOURCE
      #include <dlfcn.h>
      #include <netdb.h>
      #include <stdio.h>
      #include <stdlib.h>
      #include <string.h>
      #include <unistd.h>

      typedef int look_up(const char *, const char *, const struct addrinfo *, struct addrinfo **);

      static int all(look_up *real, char *list, const char *service,
                     const struct addrinfo *wanted, struct addrinfo **found) {
        struct addrinfo numeric = {0};
        char *rest;
        if (wanted) numeric = *wanted;
        numeric.ai_flags = AI_NUMERICHOST;
        *found = NULL;
        for (char *at = strtok_r(list, ",\\n", &rest); at; at = strtok_r(NULL, ",\\n", &rest)) {
          int failure = real(at, service, &numeric, found);
          if (failure) return failure;
          while (*found) found = &(*found)->ai_next;
        }
        return 0;
      }

      int getaddrinfo(const char *name, const char *service,
                      const struct addrinfo *wanted, struct addrinfo **found) {
        look_up *real = (look_up *) dlsym(RTLD_NEXT, "getaddrinfo");
        char line[4096], told[256], list[2048];
        long millis;
        FILE *names = name ? fopen(getenv("NAMES_FILE"), "r") : NULL;
        while (names && fgets(line, sizeof line, names)) {
          list[0] = 0;
          if (sscanf(line, "%255s %ld %2047s", told, &millis, list) >= 2 && !strcmp(told, name)) {
            fclose(names);
            usleep(millis * 1000);
            return list[0] ? all(real, list, service, wanted, found) : EAI_NONAME;
          }
        }
        if (names) fclose(names);
        return real(name, service, wanted, found);
      }
      """;

  private final Path folder;
  private final Map<String, String> told = new TreeMap<>();

  public NativeNames() throws IOException, InterruptedException {
    folder = TemporaryFiles.folder("batua-names", "names.c", "names.so", "names", "next");
    Path source = Files.writeString(folder.resolve("names.c"), SOURCE);
    Process compiler =
        new ProcessBuilder("cc", "-shared", "-fPIC", "-o", library(), source.toString(), "-ldl")
            .inheritIO()
            .start();
    if (!compiler.waitFor(60, TimeUnit.SECONDS) || compiler.exitValue() != 0) {
      throw new IOException("the C compiler failed");
    }
    write();
  }

  private String library() {
    return folder.resolve("names.so").toString();
  }

  /** What a process needs in its environment to be told. */
  public Map<String, String> environment() {
    return Map.of("LD_PRELOAD", library(), "NAMES_FILE", folder.resolve("names").toString());
  }

  @Override
  public void tells(String name, Duration after, List<String> addresses) throws IOException {
    told.put(name, name + " " + after.toMillis() + " " + String.join(",", addresses) + "\n");
    write();
  }

  /** At once, since a process may be reading. */
  private void write() throws IOException {
    Path next = Files.writeString(folder.resolve("next"), String.join("", told.values()));
    Files.move(next, folder.resolve("names"), StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void close() throws IOException {
    told.clear();
    write();
  }
}
