package fr.ent.portal.kept;

import static fr.ent.portal.kept.Town.HOUSE;

import fr.ent.api.access.Actor;
import fr.ent.api.access.ReadingBudget;
import fr.ent.api.access.TooMuchReadException;
import fr.ent.api.accounts.Accounts;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.auth.crisis.Crisis;
import fr.ent.auth.crisis.Cut;
import fr.ent.auth.reading.StoppedReadings;
import fr.ent.testkit.SettableClock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What is done when accounts or data are in danger. */
final class CrisisDeeds {
  /** More people than a pupil is shown in a day. */
  private static final int TOO_MANY = 501;

  private final Town town;
  private final Crisis crisis;
  private final ReadingBudget budget;
  private final Instant since;

  CrisisDeeds(Town town) {
    this.town = town;
    this.crisis = town.get(Crisis.class);
    this.budget = town.get(ReadingBudget.class);
    this.since = town.get(SettableClock.class).instant();
  }

  List<Deed> deeds() {
    return Stream.of(cuts(), frozen(), readings()).flatMap(List::stream).toList();
  }

  private List<Deed> cuts() {
    var over = crisis.cut(HOUSE, Cut.What.ofService("atelier"), "Essai");
    return List.of(
        town.deed("crisis:cut", who -> crisis.cut(who, Cut.What.ofService("cantine"), "Essai"))
            .idle(() -> crisis.cut(HOUSE, over.what(), "Essai")),
        town.deed("crisis:end", who -> crisis.end(who, over.id()))
            .idle(() -> crisis.end(HOUSE, UUID.randomUUID())));
  }

  private List<Deed> frozen() {
    var open = town.account(Profile.PUPIL);
    var blocked = town.account(Profile.PUPIL);
    town.get(Accounts.class).block(HOUSE, blocked);
    var thawed = town.account(Profile.PUPIL);
    var evidence = crisis.freeze(HOUSE, thawed, since, "Essai");
    return List.of(
        town.deed("crisis:freeze", who -> crisis.freeze(who, open, since, "Essai"))
            .with("crisis:seal", "account:block"),
        town.deed("crisis:seal", who -> crisis.freeze(who, blocked, since, "Essai"))
            .with("crisis:freeze"),
        town.deed("crisis:read", who -> crisis.read(who, evidence.id()))
            .idle(() -> crisis.read(HOUSE, UUID.randomUUID())),
        town.deed("crisis:thaw", who -> crisis.thaw(who, thawed))
            .with("account:unblock")
            .idle(() -> crisis.thaw(HOUSE, town.child())));
  }

  private List<Deed> readings() {
    var reader = town.actor(town.enter(Profile.PUPIL), Profile.PUPIL);
    var stopped = town.actor(town.enter(Profile.PUPIL), Profile.PUPIL);
    readTooMuch(stopped);
    var stops = town.get(StoppedReadings.class);
    return List.of(
        Deed.lasting(
            "reading:stop",
            () -> {
              budget.lines(reader, people(TOO_MANY - 1));
              return true;
            },
            () -> readTooMuch(reader)),
        town.deed("reading:lift", who -> stops.lift(who, stopped.person()))
            .idle(() -> stops.lift(HOUSE, town.child())));
  }

  private void readTooMuch(Actor reader) {
    try {
      budget.lines(reader, people(TOO_MANY));
    } catch (TooMuchReadException stopped) {
      return;
    }
    throw new AssertionError("nobody stopped the reading");
  }

  private static List<PersonId> people(int count) {
    return Stream.generate(PersonId::random).limit(count).toList();
  }
}
