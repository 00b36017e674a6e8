package fr.ent.portal.admin;

import fr.ent.api.access.Decision;
import fr.ent.api.directory.PersonLine;
import fr.ent.api.identity.PersonId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Who may write to whom: somebody, whom they reach, and how they stand to somebody else.
 *
 * @param one who is asked about
 * @param other to whom, or from whom; nobody until a name is typed
 * @param hats what the first reaches under each hat that the reader administers
 * @param there why the first may write to the other, by hat
 * @param back the same, the other way
 */
public record WhoWritesView(
    Chosen one, Chosen other, List<Hat> hats, List<Answered> there, List<Answered> back) {
  /** Whom a text was taken to mean, and whom else it could mean. */
  public record Chosen(String text, Optional<PersonLine> person, List<PersonLine> others) {
    static final Chosen NOBODY = new Chosen("", Optional.empty(), List.of());

    /** Tell the id of who was chosen; empty where nobody was. */
    public String id() {
      return person.map(line -> line.person().toString()).orElse("");
    }

    /** Tell whether a name was typed that nobody has. */
    public boolean isMissed() {
      return !text.isEmpty() && person.isEmpty();
    }
  }

  /** What is reached under one hat. */
  public record Hat(String words, List<Figure> figures) {}

  /**
   * How many of a profile are reached, by which rule.
   *
   * @param people counted up to 1000; who is two things and reached as one of them counts as both,
   *     unless the rule says nobody
   */
  public record Figure(String profile, int people, String rule) {}

  /** Why somebody may write under one of their hats, or may not. */
  public record Answered(String hat, Decision decision) {}

  /** Where the same question leads about another first person. */
  public String about(PersonId person) {
    return path(person.toString(), other.id());
  }

  /** Where the same question leads about another second person. */
  public String with(PersonId person) {
    return path(one.id(), person.toString());
  }

  private String path(String of, String with) {
    return "/communication/who?q=%s&of=%s&other=%s&with=%s"
        .formatted(encoded(one.text()), of, encoded(other.text()), with);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
