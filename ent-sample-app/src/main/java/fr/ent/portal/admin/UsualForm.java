package fr.ent.portal.admin;

import fr.ent.api.access.DeclaredRight.Usual;
import fr.ent.api.access.Ground;
import fr.ent.api.access.Right;
import fr.ent.api.identity.Profile;
import fr.ent.auth.access.UsualLine;
import fr.ent.auth.access.UsualRights.Change;
import fr.ent.portal.web.Visit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is to be decided of a line, as a form sends it: in one word, or field by field. */
record UsualForm(Change change, UsualLine line) {
  private static final String NONE = "-";

  /** Read every decision that a form sends. */
  static List<UsualForm> all(Visit visit) {
    return visit.parameters("line").stream().map(UsualForm::of).toList();
  }

  /** Read a line to add, from the fields that describe it. */
  static UsualForm added(Visit visit) {
    var duty = visit.parameter("duty").toUpperCase(Locale.ROOT);
    return of(
        String.join(
            " ",
            Change.LET.name(),
            visit.parameter("right"),
            visit.parameter("profile"),
            duty.isEmpty() ? NONE : duty,
            visit.parameter("ground")));
  }

  private static UsualForm of(String word) {
    var parts = Arrays.asList(word.split(" ", -1));
    if (parts.size() != 5) {
      throw new IllegalArgumentException("five words describe a change of a line");
    }
    var duty = Optional.of(parts.get(3)).filter(one -> !one.equals(NONE));
    var usual = new Usual(Profile.of(parts.get(2)), duty, Ground.valueOf(parts.get(4)));
    return new UsualForm(
        Change.valueOf(parts.get(0)), new UsualLine(new Right(parts.get(1)), usual));
  }

  /** In one word, as {@link #of} reads it. */
  String word() {
    var usual = line.usual();
    return String.join(
        " ",
        change.name(),
        line.right().id(),
        usual.profile().code(),
        usual.duty().orElse(NONE),
        usual.ground().name());
  }

  /** As part of an address. */
  static String query(String name, List<UsualForm> forms) {
    var query = new StringBuilder();
    for (var form : forms) {
      query
          .append('&')
          .append(name)
          .append('=')
          .append(URLEncoder.encode(form.word(), StandardCharsets.UTF_8));
    }
    return query.toString();
  }
}
