package fr.ent.auth.accounts;

import fr.ent.api.accounts.SecondFactorRefusedException;
import fr.ent.api.accounts.SecondFactorRefusedException.Reason;
import fr.ent.api.identity.PersonId;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.OptionalLong;
import java.util.function.Function;

/** Looks at codes of second factors: each counts once, and wrong ones are counted. */
@EntService
class SecondFactorCheck {
  private static final String SIX_DIGITS = "[0-9]{6}";

  private final Database database;
  private final Throttle throttle;
  private final FactorSeals seals;
  private final Clock clock;

  @Inject
  SecondFactorCheck(Database database, Throttle throttle, FactorSeals seals, Clock clock) {
    this.database = database;
    this.throttle = throttle;
    this.seals = seals;
    this.clock = clock;
  }

  /** Do something, in the transaction that uses it up, if a code of what is kept is right. */
  <T> T ifRight(
      TerritoryId territory, PersonId person, String code, Function<SecondFactorShelf, T> deed) {
    return counted(
        territory,
        person,
        shelf -> {
          if (!uses(shelf, territory, person, code)) {
            throw new SecondFactorRefusedException(Reason.WRONG);
          }
          return deed.apply(shelf);
        });
  }

  /** Do something, in the transaction that uses it up, if a code of what was offered is right. */
  <T> T ifOffered(
      TerritoryId territory, PersonId person, String code, Function<SecondFactorShelf, T> deed) {
    return counted(
        territory,
        person,
        shelf -> {
          var step =
              shelf
                  .offered(person)
                  .map(secret -> step(seals.open(territory, person, secret), code))
                  .orElse(OptionalLong.empty());
          if (step.isEmpty() || !shelf.use(person, step.getAsLong())) {
            throw new SecondFactorRefusedException(Reason.WRONG);
          }
          return deed.apply(shelf);
        });
  }

  private <T> T counted(
      TerritoryId territory, PersonId person, Function<SecondFactorShelf, T> work) {
    var key = "second factor " + person;
    // Counted in a transaction of its own: a wrong code undoes the other one, not the count.
    if (!throttle.admitInside(territory, key)) {
      throw new SecondFactorRefusedException(Reason.THROTTLED);
    }
    var done = database.inTerritory(territory, handle -> work.apply(new SecondFactorShelf(handle)));
    throttle.succeededInside(territory, key);
    return done;
  }

  private boolean uses(
      SecondFactorShelf shelf, TerritoryId territory, PersonId person, String code) {
    var typed = code.replaceAll("[\\s-]", "");
    if (!typed.matches(SIX_DIGITS)) {
      return shelf.kept(person).isPresent() && shelf.use(person, Passwords.codeHash(person, code));
    }
    var step =
        shelf
            .kept(person)
            .map(secret -> step(seals.open(territory, person, secret), typed))
            .orElse(OptionalLong.empty());
    return step.isPresent() && shelf.use(person, step.getAsLong());
  }

  private OptionalLong step(byte[] secret, String code) {
    return Totp.stepOf(secret, code.replaceAll("\\s", ""), clock.instant());
  }
}
