package fr.ent.portal.admin;

import fr.ent.api.directory.PersonLine;
import fr.ent.api.identity.PersonId;
import fr.ent.auth.access.Grant;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The page of rights: what was asked and why the answer is so, and who holds what.
 *
 * @param schools where the reader may give rights
 * @param classes classes and groups of the school that was asked about, or that the reader acts in,
 *     where he may give rights
 * @param groups the same, with those that people made: those that a right can be given to
 * @param profiles those that a right can be given to
 * @param duties those that a right can be given to
 * @param makable rights of which the reader may make roles; none where he administers less than the
 *     whole territory
 * @param duty the code that was typed and is none; empty where none was
 */
public record RightsView(
    List<Row> rights,
    List<Row> roles,
    Question question,
    Done done,
    List<Choice> schools,
    List<Choice> classes,
    List<Choice> groups,
    List<Choice> profiles,
    List<Choice> duties,
    List<Choice> makable,
    String duty) {
  /** Tell whether what was typed is no code of a duty. */
  public boolean isDutyWrong() {
    return !duty.isEmpty() && !GrantForm.isDuty(duty);
  }

  /** Tell whether the reader administers a school, and not some of its classes only. */
  public boolean ofSchool() {
    return makesRoles() || !schools.isEmpty();
  }

  /** List the roles and rights that the reader may give somewhere. */
  public List<Row> givable() {
    return Stream.concat(roles.stream(), rights.stream())
        .filter(one -> makesRoles() || !one.everywhere())
        .toList();
  }

  /** Tell whether the reader administers the whole territory. */
  public boolean makesRoles() {
    return !makable.isEmpty();
  }

  /** Something to choose in a form. */
  public record Choice(String value, String words) {}

  /**
   * A right or a role: who holds it by what they are, or what it is made of, and to whom it was
   * given.
   *
   * @param everywhere whether it is held over the whole territory or not at all
   */
  public record Row(
      String id, String words, List<String> lines, List<Given> given, boolean everywhere) {
    /** The same, held over the whole territory or not at all, or else anywhere. */
    Row everywhere(boolean only) {
      return new Row(id, words, lines, given, only);
    }

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

  /**
   * What was just done, and can be undone.
   *
   * @param given what was given, and can be taken back
   * @param taken what was taken back, and can be given again
   * @param role what puts back a role that was changed or taken away
   * @param kept whether the role is there
   * @param words of which right or role
   */
  public record Done(
      Optional<Given> given,
      Optional<GrantForm> taken,
      Optional<RoleForm> role,
      boolean kept,
      String words) {
    static final Done NOTHING =
        new Done(Optional.empty(), Optional.empty(), Optional.empty(), false, "");

    static Done given(Given one, String words) {
      return new Done(Optional.of(one), Optional.empty(), Optional.empty(), false, words);
    }

    static Done taken(GrantForm one, String words) {
      return new Done(Optional.empty(), Optional.of(one), Optional.empty(), false, words);
    }

    static Done role(RoleForm one, boolean kept) {
      return new Done(Optional.empty(), Optional.empty(), Optional.of(one), kept, one.label());
    }
  }

  /** Why somebody may do something under one of their hats, or may not. */
  public record Answered(String hat, boolean allowed, String because) {}

  /**
   * Somebody who was looked for by name.
   *
   * @param others whom the same words could mean
   */
  public record Named(String text, Optional<PersonLine> person, List<PersonLine> others) {
    static final Named NOBODY = new Named("", Optional.empty(), List.of());

    /** Tell whether nobody is called so. */
    public boolean isMissing() {
      return !text.isEmpty() && person.isEmpty();
    }

    private String id() {
      return person.map(one -> one.person().toString()).orElse("");
    }
  }

  /**
   * What was asked.
   *
   * @param right id of a right; empty before anything was asked
   * @param school where, as a form says it; empty for wherever the person belongs
   * @param over whom the right would be used on; nobody where it is asked over a place
   */
  public record Question(
      Named who, String right, String school, Named over, List<Answered> answers) {
    /** Tell whether somebody was asked about and found, and so was whom it is about. */
    public boolean isAsked() {
      return who.person().isPresent() && !right.isEmpty() && !over.isMissing();
    }

    /** Tell whether the person holds the right under none of their hats. */
    public boolean isRefused() {
      return !answers.isEmpty() && answers.stream().noneMatch(Answered::allowed);
    }

    /** Tell where the same question about somebody else leads. */
    public String about(PersonId other) {
      return address(other.toString(), over.id());
    }

    /** Tell where the same question over somebody else leads. */
    public String over(PersonId other) {
      return address(who.id(), other.toString());
    }

    private String address(String of, String whom) {
      return "/rights?of=%s&q=%s&right=%s&school=%s&whom=%s&over=%s"
          .formatted(of, encoded(who.text()), encoded(right), school, whom, encoded(over.text()));
    }

    private static String encoded(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
  }
}
