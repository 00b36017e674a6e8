package fr.ent.services.notices;

import fr.ent.api.notices.ChannelName;
import fr.ent.api.notices.NoticeKind;
import fr.ent.api.notices.NoticeLanguage;
import fr.ent.core.EntService;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What sorts of notices there are and their words, from the files {@code META-INF/ent/notices*} of
 * every jar. A kind that no file knows is told in general words.
 */
@EntService
class Kinds {
  static final String ANY = "any";
  static final String DIGEST = "digest";
  private static final String FOLDER = "META-INF/ent/notices";

  private final Properties facts = read("");
  private final Map<NoticeLanguage, Properties> words = new EnumMap<>(NoticeLanguage.class);

  Kinds() {
    for (var language : NoticeLanguage.values()) {
      words.put(language, read("_" + language.tag()));
    }
  }

  /** The kinds that have words of their own, in the order of their names. */
  List<NoticeKind> all() {
    return words(NoticeLanguage.FR).stringPropertyNames().stream()
        .filter(key -> key.endsWith(".name") && key.contains(":"))
        .map(key -> new NoticeKind(key.substring(0, key.length() - ".name".length())))
        .sorted(Comparator.comparing(NoticeKind::id))
        .toList();
  }

  boolean isKnown(NoticeKind kind) {
    return words(NoticeLanguage.FR).containsKey(kind + ".name");
  }

  /** Whether somebody whom no channel reaches is told on paper. */
  boolean must(NoticeKind kind) {
    return facts.getProperty(kind + ".must", "no").equals("yes");
  }

  Set<ChannelName> usual(NoticeKind kind) {
    var named = facts.getProperty(kind + ".channels", facts.getProperty(ANY + ".channels", ""));
    return split(named).map(ChannelName::new).collect(Collectors.toUnmodifiableSet());
  }

  /** The places that templates of a kind may have beside those that every one has. */
  Set<String> factsOf(NoticeKind kind) {
    return split(facts.getProperty(kind + ".facts", "")).collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> split(String listed) {
    return Arrays.stream(listed.split(",", -1)).map(String::strip).filter(one -> !one.isEmpty());
  }

  String name(NoticeKind kind, NoticeLanguage language) {
    return say(isKnown(kind) ? kind.id() : ANY, "name", language);
  }

  /** The template that holds where no place has changed it. */
  Template usual(String kind, NoticeLanguage language) {
    var known = words(NoticeLanguage.FR).containsKey(kind + ".text") ? kind : ANY;
    return new Template(
        say(known, "subject", language),
        say(known, "text", language),
        say(known, "brief", language));
  }

  /** The template for a pupil who is told of themself, where a kind has words for that. */
  Optional<Template> toThemself(String kind, NoticeLanguage language) {
    return words(NoticeLanguage.FR).containsKey(kind + ".self.text")
        ? Optional.of(
            new Template(
                say(kind, "self.subject", language),
                say(kind, "self.text", language),
                say(kind, "self.brief", language)))
        : Optional.empty();
  }

  /** What a fact of a kind means in words, where its value is a code that has some. */
  Optional<String> meaning(NoticeKind kind, String fact, String value, NoticeLanguage language) {
    var key = String.join(".", kind.id(), fact, value);
    return words(NoticeLanguage.FR).containsKey(key)
        ? Optional.of(say(kind.id(), fact + "." + value, language))
        : Optional.empty();
  }

  private String say(String kind, String part, NoticeLanguage language) {
    var key = kind + "." + part;
    var french = words(NoticeLanguage.FR).getProperty(key, "");
    return words(language).getProperty(key, french);
  }

  private Properties words(NoticeLanguage language) {
    return Objects.requireNonNull(words.get(language));
  }

  private static Properties read(String ending) {
    var all = new Properties();
    var context = Thread.currentThread().getContextClassLoader();
    var loader = context == null ? Kinds.class.getClassLoader() : context;
    try {
      for (var file : Collections.list(loader.getResources(FOLDER + ending + ".properties"))) {
        try (var reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
          all.load(reader);
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return all;
  }
}
