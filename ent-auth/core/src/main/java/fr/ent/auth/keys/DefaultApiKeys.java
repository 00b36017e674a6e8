package fr.ent.auth.keys;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Door;
import fr.ent.api.audit.AuditFact;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.Atomic;
import fr.ent.core.EntService;
import fr.ent.core.Sha256;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes keys, and asks at each call whether they still open. */
@EntService
class DefaultApiKeys implements ApiKeys {
  private static final int LONGEST_LABEL = 80;

  /** Found by those who look for secrets that got into the open. */
  private static final String PREFIX = "ent_";

  private final AccessPolicy access;
  private final Directory directory;
  private final AuditLog audit;
  private final Database database;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  @Inject
  DefaultApiKeys(
      AccessPolicy access, Directory directory, AuditLog audit, Database database, Clock clock) {
    this.access = access;
    this.directory = directory;
    this.audit = audit;
    this.database = database;
    this.clock = clock;
  }

  @Atomic
  @Override
  public NewApiKey make(Actor actor, String label, LocalDate last) {
    if (actor.isHouse() || !mayMake(actor)) {
      throw new AccessRefusedException(MAKE);
    }
    var today = LocalDate.now(clock);
    if (label.isBlank() || label.length() > LONGEST_LABEL) {
      throw new IllegalArgumentException("a key says which product it is for, in a few words");
    }
    if (last.isBefore(today) || last.isAfter(today.plusDays(DAYS_AT_MOST))) {
      throw new IllegalArgumentException("a key lives until a day of the next year or so");
    }
    var key = new ApiKey(UUID.randomUUID(), label, clock.instant(), last, Optional.empty());
    var secret = PREFIX + secret();
    new KeyShelf(database.handle()).add(actor, key, Sha256.hex(secret));
    audit.append(actor, new AuditFact("keys:make", key.id().toString(), "done", ""));
    return new NewApiKey(key.id(), secret);
  }

  /** 256 bits. */
  private String secret() {
    var bytes = new byte[32];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private boolean mayMake(Actor actor) {
    return access.allows(actor, MAKE)
        || actor
            .affiliation()
            .filter(hat -> access.allows(actor, MAKE, hat.structure()))
            .isPresent();
  }

  @Override
  @Door(
      as = Door.As.ACTOR,
      french = "Chacun ne voit que ses propres clés.",
      english = "Everybody sees only their own keys.")
  public List<ApiKey> own(Actor actor) {
    return database.inTerritory(
        actor.territory(), handle -> new KeyShelf(handle).of(actor.person()));
  }

  @Atomic
  @Override
  @Door(
      as = Door.As.ACTOR,
      french = "Chacun ne retire que ses propres clés.",
      english = "Everybody revokes only their own keys.")
  public void revoke(Actor actor, UUID key) {
    if (new KeyShelf(database.handle()).remove(actor.person(), key)) {
      audit.append(actor, new AuditFact("keys:revoke", key.toString(), "done", ""));
    }
  }

  @Override
  public Optional<Actor> find(TerritoryId territory, String secret) {
    if (!secret.startsWith(PREFIX)) {
      return Optional.empty();
    }
    var today = LocalDate.now(clock);
    var found =
        database.inTerritory(
            territory, handle -> new KeyShelf(handle).find(Sha256.hex(secret), today));
    var actor = found.flatMap(key -> actor(territory, key)).filter(this::mayMake);
    actor.ifPresent(one -> note(territory, found.orElseThrow(), today));
    return actor;
  }

  /** The hat must still be one of the person's: keys outlive no affiliation. */
  private Optional<Actor> actor(TerritoryId territory, KeyShelf.Found key) {
    if (key.structure().isEmpty()) {
      return Optional.of(Actor.of(territory, key.person()));
    }
    return directory.affiliationsOf(Actor.house(territory), key.person()).stream()
        .filter(hat -> isOf(key, hat))
        .findFirst()
        .map(hat -> Actor.of(territory, key.person(), hat));
  }

  private static boolean isOf(KeyShelf.Found key, Affiliation hat) {
    return key.structure().equals(Optional.of(hat.structure()))
        && key.profile().equals(Optional.of(hat.profile()));
  }

  private void note(TerritoryId territory, KeyShelf.Found key, LocalDate today) {
    if (!key.used().equals(Optional.of(today))) {
      database.useTerritory(territory, handle -> new KeyShelf(handle).used(key.id(), today));
    }
  }
}
