package dev.batua.nativeimage;

import io.smallrye.config.ConfigMappings.ConfigClass;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Which mappings a setting may have something to do with, by its name as a property or as a
 * variable of the environment. Rather one mapping too many than one too few.
 */
final class MappedNames {
  /** Settings that change the meaning of others. */
  private static final List<String> OF_ALL =
      List.of("SMALLRYE_", "QUARKUS_CONFIG_", "QUARKUS_PROFILE");

  /** Names that others stand behind, as MicroProfile spells the settings of a client. */
  private static final String OF_CLIENTS = "_MP_REST_";

  /** A reference to another property, with or without a default. */
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^:{}]+)");

  private static final char SEPARATOR = '_';

  private final Set<ConfigClass> all = new HashSet<>();
  private final Map<String, Set<ConfigClass>> exact = new HashMap<>();
  private final Map<String, Set<ConfigClass>> beginnings = new HashMap<>();

  /** Keeps the names of a mapping. */
  void add(ConfigClass mapping) {
    all.add(mapping);
    for (String property : mapping.getProperties().keySet()) {
      int open = open(property);
      keep(exact, property.substring(0, open), mapping);
      if (open < property.length()) {
        keep(beginnings, property.substring(0, open) + SEPARATOR, mapping);
      }
    }
  }

  /** Keeps the names that the value of a property refers to, as what the same mappings hang on. */
  void refer(String property, String value) {
    Matcher reference = REFERENCE.matcher(value == null ? "" : value);
    if (reference.find()) {
      Set<ConfigClass> mappings = new HashSet<>();
      collect(variable(property), mappings);
      do {
        String name = reference.group(1);
        mappings.forEach(mapping -> keep(exact, name, mapping));
      } while (reference.find());
    }
  }

  private static void keep(
      Map<String, Set<ConfigClass>> names, String property, ConfigClass mapping) {
    names.computeIfAbsent(variable(property), name -> new HashSet<>()).add(mapping);
  }

  /** The mappings that sources have something to say about. */
  Set<ConfigClass> namedBy(List<ConfigSource> sources) {
    Set<ConfigClass> named = new HashSet<>();
    for (ConfigSource source : sources) {
      for (String property : source.getPropertyNames()) {
        String name = variable(property);
        collect(name, named);
        int profile = name.indexOf(SEPARATOR) == 0 ? name.indexOf(SEPARATOR, 1) : -1;
        if (profile > 0) {
          collect(name.substring(profile + 1), named);
        }
      }
    }
    return named;
  }

  private void collect(String name, Set<ConfigClass> named) {
    if (isOfAll(name)) {
      named.addAll(all);
      return;
    }
    named.addAll(exact.getOrDefault(name, Set.of()));
    for (int end = name.indexOf(SEPARATOR); end >= 0; end = name.indexOf(SEPARATOR, end + 1)) {
      named.addAll(beginnings.getOrDefault(name.substring(0, end + 1), Set.of()));
    }
  }

  private static boolean isOfAll(String name) {
    for (String beginning : OF_ALL) {
      if (name.startsWith(beginning)) {
        return true;
      }
    }
    return name.contains(OF_CLIENTS);
  }

  /** Where the part of a property's name begins that is chosen freely, or a place in a list. */
  private static int open(String property) {
    int key = property.indexOf(".*");
    int place = property.indexOf('[');
    int last = property.length();
    return Math.min(key < 0 ? last : key, place < 0 ? last : place);
  }

  /** A name as a variable of the environment. */
  private static String variable(String name) {
    char[] letters = name.toUpperCase(Locale.ROOT).toCharArray();
    for (int i = 0; i < letters.length; i++) {
      char letter = letters[i];
      if ((letter < 'A' || letter > 'Z') && (letter < '0' || letter > '9')) {
        letters[i] = '_';
      }
    }
    return new String(letters);
  }
}
