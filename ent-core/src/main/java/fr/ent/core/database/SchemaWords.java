package fr.ent.core.database;

import fr.ent.core.StartRefusedException;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds which schemas the jars bring, and the newest migration of each: {@code META-INF/ent/schema}
 * names one word a line, {@code db/migration/<word>/V001__what.sql} holds the steps.
 */
final class SchemaWords {
  private static final Pattern STEP = Pattern.compile("V(\\d+)__\\w+\\.sql");

  private SchemaWords() {}

  /** Tell the newest step of each word; the runtime's own word comes first. */
  static Map<String, Integer> find(ClassLoader loader) {
    var words = new LinkedHashMap<String, Integer>();
    words.put("ent", 0);
    try {
      for (var listing : Collections.list(loader.getResources("META-INF/ent/schema"))) {
        for (var word : read(listing).lines().map(String::strip).toList()) {
          if (!word.matches("[a-z]+")) {
            throw StartRefusedException.of("schema-word", listing, word);
          }
          words.put(word, newest(loader, word));
        }
      }
    } catch (IOException | URISyntaxException failure) {
      throw StartRefusedException.of("migrations-unreadable", failure).because(failure);
    }
    return words;
  }

  private static String read(URL listing) throws IOException {
    try (var in = listing.openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static int newest(ClassLoader loader, String word)
      throws IOException, URISyntaxException {
    int newest = 0;
    for (var folder : Collections.list(loader.getResources("db/migration/" + word))) {
      try (var names = names(folder, word)) {
        newest = Math.max(newest, names.mapToInt(SchemaWords::step).max().orElse(0));
      }
    }
    return newest;
  }

  private static Stream<String> names(URL folder, String word)
      throws IOException, URISyntaxException {
    if (folder.openConnection() instanceof JarURLConnection jar) {
      jar.setUseCaches(false);
      try (var file = jar.getJarFile()) {
        var prefix = "db/migration/" + word + "/";
        return file.stream()
            .map(entry -> entry.getName())
            .filter(name -> name.startsWith(prefix))
            .map(name -> name.substring(prefix.length()))
            .toList()
            .stream();
      }
    }
    try (var files = Files.list(Path.of(folder.toURI()))) {
      return files.map(file -> file.getFileName().toString()).toList().stream();
    }
  }

  private static int step(String name) {
    var matcher = STEP.matcher(name);
    return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
  }
}
