package fr.ent.benchmarks;

import fr.ent.api.directory.FeedFinding;
import fr.ent.services.directory.DirectoryChange;
import fr.ent.services.directory.DirectoryChange.PersonChange;
import fr.ent.services.directory.OpenFeed;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;

/** Tables without keys or indexes, that what a feed says is copied into. */
final class BareTables implements OpenFeed.Taker {
  private static final int FULL = 1 << 20;

  private final Handle handle;
  private final Map<String, StringBuilder> rows = new TreeMap<>();

  BareTables(Handle handle) {
    this.handle = handle;
    table("person", 18);
    table("place", 5);
    table("membership", 6);
    table("relation", 8);
  }

  private void table(String name, int columns) {
    var text = new StringBuilder("create temporary table bare_" + name + " (");
    for (int i = 0; i < columns; i++) {
      text.append(i == 0 ? "" : ", ").append('c').append(i).append(" text");
    }
    handle.execute(text.append(") on commit drop").toString());
    rows.put(name, new StringBuilder(FULL + 4096));
  }

  @Override
  public void take(DirectoryChange change) {
    if (change instanceof PersonChange one) {
      person(one);
    }
  }

  private void person(PersonChange one) {
    var schooling = one.schooling();
    var contacts = one.contacts();
    row(
        "person",
        one.kind(),
        one.key(),
        one.structure(),
        one.origin().checksum(),
        one.names().last(),
        one.names().first(),
        one.names().birth(),
        one.names().others(),
        one.civility(),
        one.sex().orElse(null),
        one.birthDate().orElse(null),
        contacts.academic().map(email -> email.value()).orElse(null),
        contacts.phones().size(),
        contacts.address().map(address -> address.lines()).orElse(null),
        contacts.address().map(address -> address.town()).orElse(null),
        schooling.flatMap(of -> of.ine()).map(ine -> ine.value()).orElse(null),
        schooling.flatMap(of -> of.mef()).orElse(null),
        schooling.map(of -> of.options()).orElse(null));
    one.staff()
        .posts()
        .forEach(post -> row("place", one.key(), post.structure(), post.profile(), post.duty(), 1));
    if (one.staff().posts().isEmpty()) {
      row("place", one.key(), one.structure(), one.profile(), "", 1);
    }
    one.pupil().classes().forEach(place -> member(one, place.structure(), place.code(), "class"));
    one.pupil().groups().forEach(place -> member(one, place.structure(), place.code(), "group"));
    one.staff()
        .teachings()
        .forEach(lesson -> member(one, lesson.structure(), lesson.code(), "teacher"));
    for (var r : one.pupil().relations()) {
      row(
          "relation",
          one.key(),
          r.adult(),
          r.rawLink(),
          r.kinship(),
          r.legal(),
          r.financial(),
          r.contact(),
          r.payment());
    }
  }

  private void member(PersonChange one, String structure, String code, String as) {
    row("membership", one.kind(), one.key(), structure, code, as, "");
  }

  private void row(String table, @org.jspecify.annotations.Nullable Object... values) {
    var text = Objects.requireNonNull(rows.get(table), table);
    for (int i = 0; i < values.length; i++) {
      text.append(i == 0 ? "" : "\t");
      text.append(
          values[i] == null
              ? "\\N"
              : values[i].toString().replace("\\", "\\\\").replace("\t", " ").replace("\n", " "));
    }
    text.append('\n');
    if (text.length() > FULL) {
      send(table, text);
    }
  }

  void send() {
    rows.forEach(this::send);
  }

  private void send(String table, StringBuilder text) {
    try {
      handle
          .getConnection()
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy bare_" + table + " from stdin", new StringReader(text.toString()));
      text.setLength(0);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Override
  public void note(FeedFinding finding) {
    // Bare tables keep no report.
  }
}
