package fr.ent.services.liaison;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.LegalLevel;
import fr.ent.api.liaison.AppointmentDraft;
import fr.ent.api.liaison.AppointmentPlace;
import fr.ent.api.liaison.AppointmentRefusedException;
import fr.ent.api.liaison.AppointmentSlotId;
import fr.ent.api.liaison.Appointments;
import fr.ent.api.liaison.LiaisonAudience;
import fr.ent.core.database.Database;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.paper.AuditInMemory;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many families at once want the same times. */
@EntTest(
    beans = {
      SmallTown.class,
      TownDirectory.class,
      TownPolicy.class,
      AuditInMemory.class,
      NoticesInMemory.class
    })
class ParallelBookingsTest {
  private static final int FAMILIES = 8;
  private static final int TIMES = 4;

  @Test
  @Clause("LIA-04")
  void eachTimeIsBookedOnceHoweverManyAskAtOnce(
      Appointments appointments, SmallTown town, Database database) throws Exception {
    var cast = OneClass.in(town);
    var pupil = Actor.of(Fixture.TERRITORY, cast.pupil());
    var guardians =
        IntStream.range(0, FAMILIES)
            .mapToObj(i -> OneClass.guardian(town, pupil, LegalLevel.LEGAL_GUARDIAN))
            .toList();
    var slots = offered(appointments, cast.teacher(), LiaisonAudience.of(cast.group()));
    var before = inForce(database);
    int booked = 0;
    for (var slot : slots) {
      booked += race(guardians, one -> appointments.book(one, slot, cast.pupil()).id());
    }
    assertThat(booked).isEqualTo(TIMES);
    assertThat(inForce(database)).isEqualTo(before + TIMES);
  }

  @Test
  void oneFamilyThatClicksTwiceBooksOnce(
      Appointments appointments, SmallTown town, Database database) throws Exception {
    var cast = OneClass.in(town);
    var before = inForce(database);
    var slots = offered(appointments, cast.teacher(), LiaisonAudience.of(cast.group()));
    var calls = new ArrayList<Actor>(Collections.nCopies(TIMES, cast.mother()));
    var next = slots.iterator();
    race(
        calls,
        one -> {
          AppointmentSlotId slot;
          synchronized (next) {
            slot = next.next();
          }
          return appointments.book(one, slot, cast.pupil()).id();
        });
    assertThat(inForce(database)).isEqualTo(before + 1);
  }

  private static List<AppointmentSlotId> offered(
      Appointments appointments, Actor host, LiaisonAudience audience) {
    return appointments
        .offer(
            host,
            new AppointmentDraft(
                audience,
                LocalDateTime.parse("2026-12-03T17:00"),
                Duration.ofMinutes(10),
                TIMES,
                new AppointmentPlace(AppointmentPlace.Way.BY_PHONE, ""),
                Optional.empty()))
        .stream()
        .map(one -> one.slot().id())
        .toList();
  }

  private interface Try {
    Object by(Actor actor);
  }

  /** Let all ask at the same moment; tells how many were not refused. */
  private static int race(List<Actor> actors, Try what) throws Exception {
    var barrier = new CyclicBarrier(actors.size());
    var pool = Executors.newFixedThreadPool(actors.size());
    try {
      var calls =
          actors.stream()
              .<Callable<Object>>map(
                  one ->
                      () -> {
                        barrier.await();
                        return what.by(one);
                      })
              .toList();
      int booked = 0;
      for (var done : pool.invokeAll(calls)) {
        booked += isBooked(done) ? 1 : 0;
      }
      return booked;
    } finally {
      pool.shutdown();
    }
  }

  private static boolean isBooked(Future<Object> done) throws InterruptedException {
    try {
      done.get();
      return true;
    } catch (ExecutionException failure) {
      assertThat(failure.getCause()).isInstanceOf(AppointmentRefusedException.class);
      return false;
    }
  }

  private static long inForce(Database database) {
    return database.inTerritory(
        Fixture.TERRITORY,
        handle ->
            handle
                .createQuery("select count(*) from liaison.booking where ended_at is null")
                .mapTo(Long.class)
                .one());
  }
}
