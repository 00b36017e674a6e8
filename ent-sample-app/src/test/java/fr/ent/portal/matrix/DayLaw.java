package fr.ent.portal.matrix;

import fr.ent.api.identity.Profile;
import fr.ent.portal.matrix.Facts.Hat;
import fr.ent.portal.matrix.Facts.Member;
import fr.ent.portal.matrix.SchoolDay.Letter;
import fr.ent.portal.matrix.SchoolDay.Paper;
import fr.ent.portal.matrix.SchoolDay.Taught;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who knows what of a {@link SchoolDay} (article 4 of the order; ABS-03, EDT-03, LIA-01), beside
 * {@link LawTable}. Written without a look at the engine.
 *
 * <ul>
 *   <li>Absences of a pupil: the pupil, who follows the pupil by law, who teaches the pupil, and
 *       who runs the school: its head and school life.
 *   <li>A lesson: who has it, who follows somebody who has it, who gives it, and whoever teaches or
 *       works in the school. Contributors and town halls are not told.
 *   <li>The lessons of a person: the same, of people whom the reader may know of.
 *   <li>A roll call: who gives the lesson, and who runs the school.
 *   <li>A message to families: who follows a pupil that it is about, and a pupil of age. Whom it
 *       reached: who wrote it, who runs the school, and the form teacher of all whom it is about.
 *   <li>A document: who gave it, and who runs the school.
 * </ul>
 */
final class DayLaw {
  private static final List<Profile> RUNNING = List.of(Profile.HEAD, Profile.SCHOOL_LIFE);

  private static final List<Profile> WORKING =
      List.of(Profile.HEAD, Profile.SCHOOL_LIFE, Profile.TEACHER, Profile.LIBRARIAN, Profile.STAFF);

  private final World world;
  private final LawTable law;

  DayLaw(World world) {
    this.world = world;
    this.law = new LawTable(world);
  }

  boolean readsAbsences(String me, String pupil) {
    return world.isPresent(pupil)
        && (isPupilAndSelf(me, pupil)
            || followsAsGuardian(me, pupil)
            || law.teaches(me, pupil)
            || isOver(me, pupil, RUNNING));
  }

  /** School life opens what it keeps of a pupil of the school. */
  boolean keepsAbsences(String me, String pupil) {
    return world.isPresent(pupil) && wears(pupil, Profile.PUPIL) && isOver(me, pupil, RUNNING);
  }

  /** The own page of a family about one of them. */
  boolean readsOwn(String me, String pupil) {
    return isPupilAndSelf(me, pupil) || followsAsGuardian(me, pupil);
  }

  boolean readsLesson(String me, Taught lesson) {
    return gives(me, lesson) || readsLessonsOf(me, lesson.group());
  }

  /** The lessons of a class or group. */
  boolean readsLessonsOf(String me, String group) {
    return worksAt(me, world.schoolOf(group), WORKING)
        || pupils(group).anyMatch(pupil -> readsOwn(me, pupil));
  }

  /** The lessons of a school. */
  boolean readsLessonsIn(String me, String school) {
    return worksAt(me, school, WORKING);
  }

  /** The lessons that somebody has or gives. */
  boolean readsTimetable(String me, String other) {
    return readsOwn(me, other)
        || (me.equals(other) && wears(me, Profile.TEACHER))
        || (law.sees(me, other) && isOver(me, other, WORKING));
  }

  boolean takesRollCall(String me, Taught lesson) {
    return gives(me, lesson) || worksAt(me, world.schoolOf(lesson.group()), RUNNING);
  }

  boolean readsLetter(String me, Letter letter, String pupil) {
    return pupils(letter.group()).anyMatch(pupil::equals)
        && (followsAsGuardian(me, pupil) || (isPupilAndSelf(me, pupil) && world.isAlone(pupil)));
  }

  boolean seesWhomItReached(String me, Letter letter) {
    return me.equals(letter.author())
        || worksAt(me, world.schoolOf(letter.group()), RUNNING)
        || pupils(letter.group()).allMatch(pupil -> isFormTeacherOf(me, pupil));
  }

  boolean readsPaper(String me, Paper paper) {
    return me.equals(paper.by()) || isOver(me, paper.pupil(), RUNNING);
  }

  private boolean gives(String me, Taught lesson) {
    return me.equals(lesson.teacher()) && wears(me, Profile.TEACHER);
  }

  private boolean followsAsGuardian(String me, String pupil) {
    return wears(me, Profile.GUARDIAN) && law.follows(me, pupil);
  }

  private boolean isPupilAndSelf(String me, String pupil) {
    return me.equals(pupil) && wears(me, Profile.PUPIL);
  }

  private boolean isFormTeacherOf(String me, String pupil) {
    return world.members().stream()
        .filter(one -> one.person().equals(me) && one.capacity().equals("FORM_TEACHER"))
        .anyMatch(one -> pupils(one.group()).anyMatch(pupil::equals));
  }

  private Stream<String> pupils(String group) {
    return world.members().stream()
        .filter(one -> one.group().equals(group) && one.capacity().equals("MEMBER"))
        .map(Member::person)
        .filter(world::isPresent);
  }

  private boolean wears(String me, Profile profile) {
    return world.worn(me).map(Hat::profile).filter(profile::equals).isPresent();
  }

  /** Somebody of the school, there as what is asked. */
  private boolean worksAt(String me, String school, List<Profile> as) {
    return as.stream().anyMatch(one -> world.worn(me).equals(Optional.of(new Hat(school, one))));
  }

  private boolean isOver(String me, String other, List<Profile> as) {
    return world.hats(other).stream().anyMatch(hat -> worksAt(me, hat.school(), as));
  }
}
