package fr.ent.auth.accounts;

import fr.ent.api.access.Actor;
import fr.ent.api.accounts.AccountState;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.PersonId;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Says whether a password is right, and whether a new one is good enough. */
@EntService
class Passwords {
  private final Database database;
  private final Directory directory;
  private final PasswordHashes hashes;
  private final PasswordRules rules;

  @Inject
  Passwords(Database database, Directory directory, PasswordHashes hashes, PasswordRules rules) {
    this.database = database;
    this.directory = directory;
    this.hashes = hashes;
    this.rules = rules;
  }

  /** Always hashes once, whether the account is there, active, or neither. */
  boolean isRight(Optional<AccountShelf.Kept> account, String password) {
    if (account.isEmpty() || account.get().password().isEmpty()) {
      hashes.matchNobody(password);
      return false;
    }
    return hashes.matches(password, account.get().password().get())
        && account.get().state() == AccountState.ACTIVE;
  }

  /**
   * Hash a right password again if its hash was made in an older way; tells the hash that is kept.
   */
  String renewed(TerritoryId territory, AccountShelf.Kept account, String password) {
    var kept = account.password().orElseThrow();
    if (PasswordHashes.isCurrent(kept)) {
      return kept;
    }
    var hash = hashes.hash(password);
    database.useTerritory(
        territory, handle -> new AccountShelf(handle).password(account.person(), hash));
    return hash;
  }

  boolean isRight(AccountShelf.Kept account, String password) {
    return isRight(Optional.of(account), password);
  }

  /**
   * Hash a new password.
   *
   * @throws fr.ent.api.accounts.PasswordRefusedException if it is not good enough
   */
  String checkedHash(TerritoryId territory, PersonId person, String password) {
    rules.check(password, known(territory, person));
    return hashes.hash(password);
  }

  /** What others know of the person, and so would guess first. */
  private List<String> known(TerritoryId territory, PersonId person) {
    var house = Actor.house(territory);
    var known = new ArrayList<String>();
    directory
        .find(house, person)
        .ifPresent(
            one -> {
              known.add(one.names().first());
              known.add(one.names().last());
              known.add(one.names().preferred());
              known.add(one.names().birth());
              one.birthDate().map(Passwords::written).ifPresent(known::addAll);
              one.contacts().address().ifPresent(address -> known.add(address.town()));
            });
    directory.affiliationsOf(house, person).stream()
        .map(hat -> directory.findStructure(house, hat.structure()))
        .flatMap(Optional::stream)
        .forEach(
            school -> {
              known.add(school.name());
              known.add(school.address().town());
              school.uai().ifPresent(uai -> known.add(uai.toString()));
            });
    known.addAll(
        database.inTerritory(
            territory,
            handle ->
                new AccountShelf(handle)
                    .account(person)
                    .map(account -> account.logins())
                    .orElse(List.of())));
    return known;
  }

  /** The ways in which people write a date without signs; the rules leave signs out. */
  private static List<String> written(LocalDate date) {
    return Stream.of("ddMMyyyy", "yyyyMMdd", "ddMMyy", "yyMMdd", "dMyyyy", "ddMMMM", "dMMMM")
        .map(form -> date.format(DateTimeFormatter.ofPattern(form, Locale.FRENCH)))
        .toList();
  }

  /** A code is hashed with whom it is for; how it was typed does not matter. */
  static String codeHash(PersonId person, String code) {
    var plain = code.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
    return Secrets.hash(person + " " + plain);
  }
}
