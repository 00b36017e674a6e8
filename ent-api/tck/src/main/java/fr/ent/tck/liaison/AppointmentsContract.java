package fr.ent.tck.liaison;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.identity.StructureId;
import fr.ent.api.liaison.AppointmentBooking;
import fr.ent.api.liaison.AppointmentDraft;
import fr.ent.api.liaison.AppointmentPlace;
import fr.ent.api.liaison.AppointmentPlace.Way;
import fr.ent.api.liaison.AppointmentRefusedException;
import fr.ent.api.liaison.AppointmentRefusedException.Reason;
import fr.ent.api.liaison.AppointmentSlot;
import fr.ent.api.liaison.AppointmentSlot.Status;
import fr.ent.api.liaison.AppointmentSlotId;
import fr.ent.api.liaison.Appointments;
import fr.ent.api.liaison.LiaisonAudience;
import fr.ent.api.liaison.UnknownAppointmentException;
import fr.ent.tck.Clause;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What every {@link Appointments} does. Each test begins with nothing offered. */
@API(status = EXPERIMENTAL, since = "0.1")
public interface AppointmentsContract {
  /** What is asked. */
  Appointments appointments();

  /** Who plays. */
  Families cast();

  /** A day to come. */
  LocalDate day();

  private StructureId school() {
    return cast().head().affiliation().orElseThrow(AssertionError::new).structure();
  }

  private AppointmentDraft draft(LocalDateTime from, int number) {
    return new AppointmentDraft(
        LiaisonAudience.of(cast().group()),
        from,
        Duration.ofMinutes(10),
        number,
        new AppointmentPlace(Way.AT_SCHOOL, "Salle 12"),
        Optional.empty());
  }

  private List<AppointmentSlotId> offered(Actor host, int number) {
    return appointments().offer(host, draft(day().atTime(17, 0), number)).stream()
        .map(one -> one.slot().id())
        .toList();
  }

  private AppointmentSlot slot(Actor guardian, AppointmentSlotId id) {
    return appointments().slots(guardian, cast().pupil()).stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(AssertionError::new);
  }

  private AppointmentSlot booked(Actor guardian, AppointmentSlotId id) {
    return appointments().book(guardian, id, cast().pupil());
  }

  private static void refused(Reason reason, ThrowingCallable what) {
    assertThatThrownBy(what)
        .isInstanceOfSatisfying(
            AppointmentRefusedException.class, one -> assertThat(one.reason()).isEqualTo(reason));
  }

  @Test
  @Clause("LIA-04")
  @Clause("Appointments.slots: the times that the actor may book about a pupil")
  default void familiesOfTheClassFindTheTimesAndNobodyElse() {
    var slots = offered(cast().teacher(), 2);
    for (var one : List.of(cast().mother(), cast().father(), cast().informed())) {
      assertThat(appointments().slots(one, cast().pupil()))
          .extracting(AppointmentSlot::id)
          .containsExactlyElementsOf(slots);
    }
    for (var one : List.of(cast().stranger(), cast().barred(), cast().otherTeacher())) {
      assertThat(appointments().slots(one, cast().pupil())).isEmpty();
      assertThatThrownBy(() -> booked(one, slots.get(0)))
          .isInstanceOf(UnknownAppointmentException.class);
    }
    assertThatThrownBy(() -> offered(cast().otherTeacher(), 1))
        .isInstanceOf(AccessRefusedException.class);
  }

  @Test
  @Clause("LIA-04")
  @Clause("Appointments: two never hold one time, and who has it is not told")
  default void aTimeIsHeldOnceAndNobodyLearnsByWhom() {
    var slot = offered(cast().teacher(), 1).get(0);
    assertThat(booked(cast().mother(), slot).status()).isEqualTo(Status.MINE);
    assertThat(booked(cast().mother(), slot).status()).isEqualTo(Status.MINE);
    refused(Reason.TAKEN, () -> booked(cast().father(), slot));
    assertThat(slot(cast().father(), slot).status()).isEqualTo(Status.TAKEN);
    assertThat(slot(cast().father(), slot).pupil()).isEmpty();
    assertThat(appointments().mine(cast().father())).isEmpty();
  }

  @Test
  @Clause("Appointments.book: refused if the actor has another")
  default void nobodyIsInTwoPlacesAtOnce() {
    var one = offered(cast().teacher(), 2);
    var other = offered(cast().head(), 1).get(0);
    booked(cast().mother(), one.get(0));
    refused(Reason.MEANWHILE, () -> booked(cast().mother(), other));
    refused(Reason.MEANWHILE, () -> booked(cast().mother(), one.get(1)));
    assertThat(booked(cast().father(), other).status()).isEqualTo(Status.MINE);
  }

  @Test
  @Clause("Appointments.move: both change, or neither")
  default void movingTakesTheNewTimeOrKeepsTheOld() {
    var slots = offered(cast().teacher(), 3);
    booked(cast().mother(), slots.get(0));
    booked(cast().father(), slots.get(1));
    refused(Reason.TAKEN, () -> appointments().move(cast().mother(), slots.get(0), slots.get(1)));
    assertThat(slot(cast().mother(), slots.get(0)).status()).isEqualTo(Status.MINE);
    appointments().move(cast().mother(), slots.get(0), slots.get(2));
    assertThat(slot(cast().mother(), slots.get(0)).status()).isEqualTo(Status.FREE);
    assertThat(slot(cast().mother(), slots.get(2)).status()).isEqualTo(Status.MINE);
    assertThatThrownBy(() -> appointments().move(cast().mother(), slots.get(1), slots.get(0)))
        .isInstanceOf(UnknownAppointmentException.class);
  }

  @Test
  @Clause("Appointments.cancel: give up an appointment")
  default void whatIsGivenUpIsFreeAgain() {
    var slot = offered(cast().teacher(), 1).get(0);
    booked(cast().mother(), slot);
    assertThatThrownBy(() -> appointments().cancel(cast().father(), slot))
        .isInstanceOf(UnknownAppointmentException.class);
    appointments().cancel(cast().mother(), slot);
    assertThat(booked(cast().father(), slot).status()).isEqualTo(Status.MINE);
  }

  @Test
  @Clause("Appointments.bookings: the actor's own times, with who comes")
  default void theHostSeesWhoComesAndNobodyElseDoes() {
    var slot = offered(cast().teacher(), 1).get(0);
    booked(cast().mother(), slot);
    assertThat(appointments().bookings(cast().teacher(), day(), day()))
        .extracting(AppointmentBooking::guardian)
        .containsExactly(Optional.of(cast().mother().person()));
    for (var one : List.of(cast().otherTeacher(), cast().head(), cast().father())) {
      assertThat(appointments().bookings(one, day(), day())).isEmpty();
    }
  }

  @Test
  @Clause("Appointments.withdraw: whoever had booked it loses it")
  default void aTimeThatIsWithdrawnIsThereForNobody() {
    var slot = offered(cast().teacher(), 1).get(0);
    booked(cast().mother(), slot);
    for (var one : List.of(cast().head(), cast().mother())) {
      assertThatThrownBy(() -> appointments().withdraw(one, slot))
          .isInstanceOf(UnknownAppointmentException.class);
    }
    appointments().withdraw(cast().teacher(), slot);
    assertThat(appointments().mine(cast().mother())).isEmpty();
    assertThat(appointments().slots(cast().father(), cast().pupil())).isEmpty();
  }

  @Test
  @Clause("Appointments.offer: refused if they are past or overlap others")
  default void nobodyOffersThePastOrTheSameTimeTwice() {
    offered(cast().teacher(), 3);
    refused(
        Reason.OVERLAPS,
        () -> appointments().offer(cast().teacher(), draft(day().atTime(17, 25), 1)));
    refused(
        Reason.PAST,
        () -> appointments().offer(cast().teacher(), draft(day().minusYears(1).atTime(17, 0), 1)));
    assertThat(appointments().offer(cast().teacher(), draft(day().atTime(17, 30), 1))).hasSize(1);
  }

  @Test
  @Clause("LIA-04")
  @Clause("Appointments.gather: AccessRefusedException without the right")
  default void aMeetingIsCalledAndOverseenByWhoMay() {
    assertThatThrownBy(() -> appointments().gather(cast().teacher(), school(), "Rencontre", day()))
        .isInstanceOf(AccessRefusedException.class);
    var meeting = appointments().gather(cast().head(), school(), "Rencontre", day());
    assertThat(appointments().meetings(cast().mother(), school())).contains(meeting);
    var base = draft(day().atTime(17, 0), 1);
    var of =
        new AppointmentDraft(
            base.audience(),
            base.from(),
            base.length(),
            1,
            base.place(),
            Optional.of(meeting.id()));
    var slot = appointments().offer(cast().teacher(), of).get(0).slot();
    booked(cast().mother(), slot.id());
    assertThat(appointments().bookings(cast().head(), meeting.id()))
        .extracting(AppointmentBooking::guardian)
        .containsExactly(Optional.of(cast().mother().person()));
    assertThatThrownBy(() -> appointments().bookings(cast().teacher(), meeting.id()))
        .isInstanceOf(AccessRefusedException.class);
  }
}
