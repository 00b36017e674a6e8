package fr.ent.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.Actor;
import fr.ent.api.accounts.SecondFactorOffer;
import fr.ent.api.accounts.SecondFactors;
import fr.ent.api.identity.Profile;
import fr.ent.api.sessions.Sessions;
import fr.ent.core.EntRuntime;
import fr.ent.core.Settings;
import fr.ent.core.StartRefusedException;
import fr.ent.core.database.Database;
import fr.ent.tck.Clause;
import fr.ent.tck.accounts.PhoneApplication;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.SettableClock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a telephone shares with us is sealed under a key that the database does not hold. */
@EntTest(beans = {PaperDirectory.class, PaperPeople.class})
class SealedFactorsTest {
  private final SecondFactors factors;
  private final Sessions sessions;
  private final PaperPeople people;
  private final Database database;
  private final Settings settings;
  private final SettableClock clock;

  SealedFactorsTest(
      SecondFactors factors,
      Sessions sessions,
      PaperPeople people,
      Database database,
      Settings settings,
      SettableClock clock) {
    this.factors = factors;
    this.sessions = sessions;
    this.people = people;
    this.database = database;
    this.settings = settings;
    this.clock = clock;
  }

  private record Guarded(Actor actor, PhoneApplication phone, SecondFactorOffer offer) {
    byte[] secret() {
      return bytes(offer);
    }
  }

  private Guarded guarded() {
    var actor = Fixture.actor(people.active("Nora", "Coffre"), Profile.TEACHER);
    var offer = factors.offer(actor);
    var phone = new PhoneApplication(offer);
    factors.keep(actor, sessions.mine(actor).get(0).id(), phone.codeAt(clock.instant()));
    clock.advance(Duration.ofMinutes(2));
    return new Guarded(actor, phone, offer);
  }

  private static byte[] bytes(SecondFactorOffer offer) {
    var bits = new StringBuilder();
    offer
        .secret()
        .chars()
        .map("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"::indexOf)
        .forEach(one -> bits.append(Integer.toBinaryString(32 + one).substring(1)));
    var bytes = new byte[bits.length() / 8];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Integer.parseInt(bits.substring(i * 8, i * 8 + 8), 2);
    }
    return bytes;
  }

  /** The row of somebody, as a dump of the database has it. */
  private String dumped(Actor actor) {
    return database.inTerritory(
        Fixture.TERRITORY,
        handle ->
            handle
                .createQuery("select f::text from auth.second_factor f where person = :person")
                .bind("person", actor.person().value())
                .mapTo(String.class)
                .one());
  }

  private byte[] stored(Actor actor) {
    return database.inTerritory(
        Fixture.TERRITORY,
        handle ->
            handle
                .createQuery("select secret from auth.second_factor where person = :person")
                .bind("person", actor.person().value())
                .mapTo(byte[].class)
                .one());
  }

  private void store(Actor actor, byte[] secret, boolean bare) {
    database.useTerritory(
        Fixture.TERRITORY,
        handle ->
            handle.execute(
                "update auth.second_factor set secret = ?, bare = ? where person = ?",
                secret,
                bare,
                actor.person().value()));
  }

  @Test
  @Clause("SEC-8")
  void aCopyOfTheDatabaseTellsNoSecretAndIsTheSameForNobodyElse() {
    var one = guarded();
    var other = guarded();
    assertThat(dumped(one.actor())).doesNotContain(HexFormat.of().formatHex(one.secret()));
    store(other.actor(), stored(one.actor()), false);
    assertThatThrownBy(() -> prove(factors, other.actor(), one.phone()))
        .isInstanceOf(IllegalStateException.class);
    prove(factors, one.actor(), one.phone());
  }

  private void prove(SecondFactors under, Actor actor, PhoneApplication phone) {
    var session = sessions.mine(actor).get(0).id();
    under.prove(actor, session, phone.codeAt(clock.instant()));
    assertThat(under.isFresh(actor, session, Duration.ofMinutes(1))).isTrue();
  }

  private EntRuntime.Builder again(Map<String, String> more) {
    var builder = EntRuntime.builder().bean(PaperDirectory.class);
    Fixture.anotherNode(settings).forEach(builder::setting);
    more.forEach(builder::setting);
    return builder;
  }

  @Test
  void aStartSealsWhatWasKeptBareAndWhatIsUnderAFormerKeyAndRefusesAStrangeOne(@TempDir Path folder)
      throws Exception {
    var one = guarded();
    var before = stored(one.actor());
    var fresh = new byte[32];
    Arrays.fill(fresh, (byte) 7);
    var key = Base64.getEncoder().encodeToString(fresh);
    assertThatThrownBy(() -> again(Map.of("ent.seal.key", key)).start())
        .isInstanceOf(StartRefusedException.class)
        .hasMessageContaining("ent.seal.former-key");
    store(one.actor(), one.secret(), true);
    again(Map.of()).start().close();
    assertThat(dumped(one.actor())).doesNotContain(HexFormat.of().formatHex(one.secret()));
    prove(factors, one.actor(), one.phone());
    clock.advance(Duration.ofMinutes(2));
    var file = folder.resolve("key");
    Files.writeString(file, key, StandardCharsets.US_ASCII);
    var former = settings.text("ent.seal.key").orElseThrow();
    var changing = Map.of("ent.seal.key", "", "ent.seal.key-file", file.toString());
    try (var ent = again(with(changing, "ent.seal.former-key", former)).start()) {
      assertThat(stored(one.actor())).isNotEqualTo(before);
      ent.get(SettableClock.class).set(clock.instant());
      prove(ent.get(SecondFactors.class), one.actor(), one.phone());
    }
    again(changing).start().close();
    assertThatThrownBy(() -> again(Map.of()).start()).isInstanceOf(StartRefusedException.class);
    again(Map.of("ent.seal.former-key", key)).start().close();
    clock.advance(Duration.ofMinutes(2));
    prove(factors, one.actor(), one.phone());
  }

  private static Map<String, String> with(Map<String, String> some, String key, String value) {
    var all = new java.util.HashMap<>(some);
    all.put(key, value);
    return all;
  }

  @Test
  void withoutASettingTheKeyIsMadeInTheDataFolderAndMissedWhenItIsGone(@TempDir Path folder)
      throws Exception {
    folder.toFile().setExecutable(true, false);
    var data = folder.resolve("data");
    var file = data.resolve("seal.key");
    try (var ent = alone(data)) {
      assertThat(file).doesNotExist();
      var sealed = seal(ent);
      assertThat(Files.readString(file)).hasSize(45);
      assertThat(sealed).isNotEqualTo(seal(ent));
    }
    var key = Files.readString(file);
    Files.delete(file);
    assertThatThrownBy(() -> alone(data)).isInstanceOf(StartRefusedException.class);
    Files.writeString(file, key);
    alone(data).close();
  }

  private static EntRuntime alone(Path data) {
    return EntRuntime.builder().dataFolder(data).bean(PaperDirectory.class).start();
  }

  private static byte[] seal(EntRuntime ent) {
    return ent.get(fr.ent.core.seals.Seals.class)
        .seal(Fixture.TERRITORY, "test", new byte[] {1, 2});
  }
}
