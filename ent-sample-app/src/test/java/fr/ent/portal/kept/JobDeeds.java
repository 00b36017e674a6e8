package fr.ent.portal.kept;

import static fr.ent.portal.kept.Town.HOUSE;

import fr.ent.api.identity.Profile;
import fr.ent.auth.access.SupportAccess;
import fr.ent.auth.access.SupportRequest.State;
import fr.ent.auth.crisis.Crisis;
import fr.ent.auth.exports.Exports;
import fr.ent.core.jobs.RecurringJob;
import fr.ent.testkit.RecordedEvents;
import fr.ent.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What time does by itself. These deeds move the clock on, and are the last. */
final class JobDeeds {
  /** Evidence is kept for three years; the database goes by its own clock too. */
  private static final Instant LONG_AGO = Instant.parse("2018-11-24T06:40:00Z");

  private static final String SUPPORT = "auth:support-ends";
  private static final String EXPORT = "auth:export-ends";
  private static final String EVIDENCE = "auth:evidence-retention";
  private static final String LOG = "auth:audit-retention";

  private final Town town;
  private final SettableClock clock;

  JobDeeds(Town town) {
    this.town = town;
    this.clock = town.get(SettableClock.class);
  }

  List<Deed> deeds() {
    endWhatRuns();
    var support = new SupportDeeds(town);
    support.opened();
    support.waiting();
    sealLongAgo();
    askOnceTheSupportIsOver();
    return List.of(
        destroying(clock.instant()),
        after(SupportDeeds.LENGTH, "support:end", SUPPORT),
        after(SupportAccess.PATIENCE, "support:lapse", SUPPORT),
        after(Exports.PATIENCE, "export:lapse", EXPORT),
        after(Duration.ofDays(400), "audit:let-go", LOG));
  }

  /** What other deeds have left open does not end among these. */
  private void endWhatRuns() {
    var support = town.get(SupportAccess.class);
    support.all(town.administrator()).stream()
        .filter(one -> one.state() == State.WAITING || one.state() == State.OPEN)
        .forEach(one -> support.stop(town.administrator(), one.id()));
  }

  /** An export that still waits when the support has gone; those before have lapsed. */
  private void askOnceTheSupportIsOver() {
    var now = clock.instant();
    clock.advance(SupportDeeds.LENGTH.plus(SupportAccess.PATIENCE));
    run(EXPORT);
    new ExportDeeds(town).waiting("lapsing");
    clock.set(now);
    town.get(RecordedEvents.class).awaitDelivery();
  }

  private void sealLongAgo() {
    var pupil = town.account(Profile.PUPIL);
    var now = clock.instant();
    clock.set(LONG_AGO);
    town.get(Crisis.class).freeze(HOUSE, pupil, LONG_AGO, "Essai");
    clock.set(now);
    town.get(RecordedEvents.class).awaitDelivery();
  }

  private Deed destroying(Instant now) {
    return Deed.lasting(
        "crisis:destroy",
        () -> {
          clock.set(LONG_AGO);
          return comesToNothing(EVIDENCE);
        },
        () -> {
          clock.set(now);
          run(EVIDENCE);
        });
  }

  private Deed after(Duration time, String operation, String job) {
    return Deed.lasting(
        operation,
        () -> comesToNothing(job),
        () -> {
          clock.advance(time);
          run(job);
        });
  }

  private boolean comesToNothing(String job) {
    run(job);
    return true;
  }

  private void run(String job) {
    town.ent().beanManager().createInstance().select(RecurringJob.class).stream()
        .filter(one -> one.name().equals(job))
        .findFirst()
        .orElseThrow()
        .run();
  }
}
