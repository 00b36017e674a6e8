package fr.ent.portal.accounts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A pupil who was cut out of the files of a feed, and what they said. */
record CutPupil(String key, String first, String last, LocalDate born) {
  private static final Pattern RECORD =
      Pattern.compile("(?s)<addRequest>(?:(?!</addRequest>).)*</addRequest>");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  /** Take the first pupil out of a feed. */
  static CutPupil from(Path feed) throws IOException {
    try (var files = Files.list(feed)) {
      var file =
          files
              .filter(one -> one.getFileName().toString().contains("_Eleve_"))
              .findFirst()
              .orElseThrow();
      var text = Files.readString(file);
      var record = RECORD.matcher(text).results().map(MatchResult::group).findFirst().orElseThrow();
      Files.writeString(file, text.replace(record, ""));
      return of(record);
    }
  }

  private static CutPupil of(String record) {
    return new CutPupil(
        value(record, "ENTPersonJointure"),
        value(record, "givenName"),
        value(record, "sn"),
        LocalDate.parse(value(record, "ENTPersonDateNaissance"), DAY));
  }

  private static String value(String record, String attribute) {
    return Pattern.compile("name=\"" + attribute + "\">\\s*<value>([^<]*)<")
        .matcher(record)
        .results()
        .map(found -> found.group(1))
        .findFirst()
        .orElseThrow();
  }
}
