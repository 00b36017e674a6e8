package fr.ent.portal.admin;

import fr.ent.api.access.Decision;
import fr.ent.api.directory.PersonLine;
import fr.ent.api.identity.PersonId;
import fr.ent.auth.access.Grant;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The page of rights: what was asked and why the answer is so, and who holds what.
 *
 * @param schools where the reader may give rights
 * @param classes classes and groups of the school that the reader acts in, where he may give rights
 * @param profiles those that a right can be given to
 * @param makable rights of which the reader may make roles; none where he administers less than the
 *     whole territory
 */
public record RightsView(
    List<Row> rights,
    List<Row> roles,
    Question question,
    Done done,
    List<Choice> schools,
    List<Choice> classes,
    List<Choice> profiles,
    List<Choice> makable) {
  /** Tell whether the reader administers the whole territory. */
  public boolean makesRoles() {
    return !makable.isEmpty();
  }

  /** Something to choose in a form. */
  public record Choice(String value, String words) {}

  /**
   * A right or a role: who holds it by what they are, or what it is made of, and to whom it was
   * given.
   */
  public record Row(String id, String words, List<String> lines, List<Given> given) {
    /** Its place on the page. */
    public String anchor() {
      return id.replace(':', '-');
    }
  }

  /**
   * Somebody to whom a right was given, where, and its last day.
   *
   * @param by who delegated it; empty for an administrator's gift
   */
  public record Given(
      Grant grant, String holder, String where, Optional<LocalDate> until, String by) {}

  /** What was just given, and can be taken back, or taken back, and can be given again. */
  public record Done(Optional<Given> given, Optional<GrantForm> taken, String words) {
    static final Done NOTHING = new Done(Optional.empty(), Optional.empty(), "");
  }

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
      var encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
      return "/rights?of=" + other + "&q=" + encoded + "&right=" + right + "&school=" + school;
    }
  }
}
