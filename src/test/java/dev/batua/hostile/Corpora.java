package dev.batua.hostile;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What others have collected to break programs with. It is no part of the project. */
final class Corpora {
  private static final Path FOLDER = Path.of(System.getProperty("campaign.corpora", "corpora"));

  private Corpora() {}

  /** The Big List of Naughty Strings. */
  static List<String> naughtyStrings() throws IOException {
    return List.of(
        new ObjectMapper().readValue(there("naughty-strings.json").toFile(), String[].class));
  }

  /** JSON texts on which parsers disagree, by name, byte for byte. */
  static Map<String, byte[]> jsonTexts() throws IOException {
    Map<String, byte[]> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(there("json-transform"))) {
      for (Path file : files.toList()) {
        texts.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return texts;
  }

  private static Path there(String name) {
    Path place = FOLDER.resolve(name);
    assertTrue(
        Files.exists(place),
        () -> "no corpus at " + place + ": say -Dcampaign.corpora=<folder> where it is");
    return place;
  }
}
