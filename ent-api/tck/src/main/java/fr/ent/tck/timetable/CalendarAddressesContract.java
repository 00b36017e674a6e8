package fr.ent.tck.timetable;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.identity.PersonId;
import fr.ent.api.timetable.CalendarAddress;
import fr.ent.api.timetable.CalendarAddresses;
import fr.ent.api.timetable.CalendarFile;
import fr.ent.api.timetable.TimetableIntake;
import fr.ent.tck.Clause;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link CalendarAddresses} does. */
@API(status = EXPERIMENTAL, since = "0.1")
public interface CalendarAddressesContract extends TimetableScene {
  CalendarAddresses addresses();

  TimetableIntake intake();

  /** Forget all lessons and addresses. */
  void empty();

  /** Let some minutes pass. */
  void passTime();

  /** Have somebody leave: no hat, no child. */
  void leave(PersonId person);

  /** Have the guardian follow the pupil no longer, and stay a guardian of others. */
  void loseChild();

  @BeforeEach
  default void planLessons() {
    empty();
    intake().take(head(), plan());
  }

  private Optional<CalendarFile> read(String secret) {
    return addresses().read(pupil().territory(), secret);
  }

  @Test
  @Clause("EDT-04")
  default void aSecretOpensTheLessonsOfItsOwner() {
    var text = read(addresses().make(pupil(), pupil().person())).orElseThrow().text();
    assertThat(text).startsWith("BEGIN:VCALENDAR").contains("BEGIN:VTIMEZONE");
    assertThat(text.split("BEGIN:VEVENT", -1)).hasSize(4);
    var teachers = read(addresses().make(teacher(), teacher().person())).orElseThrow().text();
    assertThat(teachers.split("BEGIN:VEVENT", -1)).hasSize(5);
  }

  @Test
  @Clause("EDT-04")
  default void aGuardianHasAnAddressForTheChild() {
    var childs = read(addresses().make(guardian(), pupil().person())).orElseThrow();
    var own = read(addresses().make(pupil(), pupil().person())).orElseThrow();
    assertThat(childs.text()).isEqualTo(own.text());
    assertThat(childs.print()).isEqualTo(own.print());
    assertThat(childs.reader().person()).isEqualTo(guardian().person());
    assertThat(own.reader().person()).isEqualTo(pupil().person());
  }

  @Test
  @Clause("CalendarAddresses.read: unknown, ended, no longer allowed: nothing is found")
  default void whatHasEndedOpensNothing() {
    var first = addresses().make(pupil(), pupil().person());
    var second = addresses().make(pupil(), pupil().person());
    assertThat(first).hasSizeGreaterThan(22).isNotEqualTo(second);
    assertThat(read(first)).as("replaced").isEmpty();
    assertThat(read(second)).isPresent();
    addresses().revoke(pupil(), pupil().person());
    assertThat(read(second)).as("revoked").isEmpty();
    assertThat(read("")).isEmpty();
    assertThat(read(pupil().person().toString())).isEmpty();
    var third = addresses().make(guardian(), pupil().person());
    leave(guardian().person());
    assertThat(read(third)).as("left").isEmpty();
  }

  @Test
  @Clause("CalendarAddresses.read: unknown, ended, no longer allowed: nothing is found")
  default void theAddressOfWhoFollowsTheChildNoLongerOpensNothing() {
    var secret = addresses().make(guardian(), pupil().person());
    assertThat(read(secret)).isPresent();
    loseChild();
    assertThat(read(secret)).isEmpty();
  }

  @Test
  @Clause("CalendarAddresses.make: AccessRefusedException without the right for this person")
  default void nobodyMakesAnAddressForSomebodyElse() {
    for (var other : List.of(otherPupil(), stranger(), teacher(), head())) {
      assertThatThrownBy(() -> addresses().make(other, pupil().person()))
          .isInstanceOf(AccessRefusedException.class);
    }
    assertThatThrownBy(() -> addresses().make(Actor.house(pupil().territory()), pupil().person()))
        .isInstanceOf(AccessRefusedException.class);
  }

  @Test
  @Clause("CalendarAddresses.find: the actor's own address, never its secret")
  default void everybodyFindsTheirOwnOnly() {
    addresses().make(pupil(), pupil().person());
    assertThat(addresses().find(pupil(), pupil().person()))
        .map(CalendarAddress::of)
        .contains(pupil().person());
    assertThat(addresses().find(guardian(), pupil().person())).isEmpty();
    addresses().revoke(guardian(), pupil().person());
    assertThat(addresses().find(pupil(), pupil().person())).isPresent();
  }

  @Test
  @Clause("CalendarFile: the same timetable gives the same text")
  default void theSameLessonsGiveTheSameText() {
    var secret = addresses().make(pupil(), pupil().person());
    var first = read(secret);
    passTime();
    assertThat(read(secret)).isEqualTo(first);
  }
}
