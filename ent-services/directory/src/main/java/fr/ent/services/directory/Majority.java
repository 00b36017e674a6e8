package fr.ent.services.directory;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * What coming of age changes (fr: majorité), as SQL: the one place that says whose tie to a pupil
 * is that of a guardian. Whoever asks about a row of {@code directory.relation} asks here.
 *
 * <p>Each condition looks at one pupil by key and is never joined, so that it changes no way to the
 * rows around it. Most pupils are minors, which their day of birth alone tells.
 */
final class Majority {
  /** Where a day begins first. */
  private static final ZoneOffset FIRST = ZoneOffset.ofHours(14);

  /** The clock of the school where it is latest; of the installation where no school is known. */
  private static final String LOCAL =
      """
      coalesce((select max(:now at time zone coalesce(place.zone, :zone))
        from directory.affiliation hat join directory.structure place on place.id = hat.structure
        where hat.person = %s.id and hat.profile = 'National_ELV' and %s), :now at time zone :zone)""";

  private Majority() {}

  /** The condition under which a person has come of age; counted back, no 29 February is lost. */
  static String ofAge(String person) {
    return "%1$s.birth_date <= :ofAgeSomewhere and %1$s.birth_date <= %2$s - interval '18 years'"
        .formatted(person, LOCAL.formatted(person, Visibility.open("hat")));
  }

  /** The condition under which a relation is one of a guardian, or of who answers for themself. */
  static String guardian(String relation) {
    return """
    (%1$s.legal <> 'NONE' and (select true from directory.person grown
      where grown.id = %1$s.pupil and grown.id <> %1$s.adult and %2$s and not exists (
        select from directory.adult_consent given where given.pupil = grown.id)) is null)"""
        .formatted(relation, ofAge("grown"));
  }

  /** The legal level of a relation as it counts. */
  static String legal(String relation) {
    return "case when %s then %s.legal else 'NONE' end".formatted(guardian(relation), relation);
  }

  static <S extends SqlStatement<S>> S bind(S statement, ZonedDateTime now) {
    return statement
        .bind("now", now.toOffsetDateTime())
        .bind("zone", now.getZone().getId())
        .bind("ofAgeSomewhere", now.withZoneSameInstant(FIRST).toLocalDate().minusYears(18));
  }
}
