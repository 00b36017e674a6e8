package fr.ent.portal.admin;

import fr.ent.api.access.Decision;
import fr.ent.api.access.DeclaredRight;
import fr.ent.api.directory.PersonLine;
import fr.ent.api.identity.PersonId;
import fr.ent.portal.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * The page of rights: what was asked and why the answer is so, and who holds what.
 *
 * @param profiles those that a right can be given to
 */
public record RightsView(
    List<Row> rights, Question question, List<Choice> schools, List<Choice> profiles) {
  /** Something to choose in a form. */
  public record Choice(String value, String words) {}

  /** A right, the profiles that hold it by what they are, and to whom it was given. */
  public record Row(DeclaredRight right, List<Given> given) {}

  /** Somebody to whom a right was given, and where. */
  public record Given(UUID id, String holder, String where) {}

  /** Why somebody may do something under one of their hats, or may not. */
  public record Answered(String hat, Decision decision) {}

  /**
   * What was asked.
   *
   * @param right id of a right; empty before anything was asked
   * @param school id of a structure; empty for wherever the person belongs
   * @param others whom the same words could mean
   */
  public record Question(
      String text,
      String right,
      String school,
      Optional<PersonLine> person,
      List<PersonLine> others,
      List<Answered> answers) {
    /** Tell whether somebody was asked about and found. */
    public boolean isAnswered() {
      return person.isPresent() && !answers.isEmpty();
    }

    /** Tell whether the person holds the right under none of their hats. */
    public boolean isRefused() {
      return answers.stream().noneMatch(one -> one.decision().allowed());
    }

    /** Tell where the same question about somebody else leads. */
    public String about(PersonId other) {
      return "/rights?of=" + other + "&q=" + encoded() + "&right=" + right + "&school=" + school;
    }

    private String encoded() {
      return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  /** Tell what a right lets do, in the language of the reader, as a line of its own. */
  public static String words(Words words, DeclaredRight right) {
    var text =
        words.locale().getLanguage().equals(Locale.FRENCH.getLanguage())
            ? right.french()
            : right.english();
    return text.substring(0, 1).toUpperCase(words.locale()) + text.substring(1);
  }

  /** Tell who holds a right by what they are: {@code Direction, dans son établissement}. */
  public static String usual(Words words, DeclaredRight.Usual usual) {
    var profile = words.say("profiles." + usual.profile().shortCode());
    return profile + ", " + words.say("ground." + usual.ground());
  }
}
