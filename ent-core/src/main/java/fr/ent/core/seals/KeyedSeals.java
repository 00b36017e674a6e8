package fr.ent.core.seals;

import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import fr.ent.core.Settings;
import fr.ent.core.StartRefusedException;
import fr.ent.core.database.Database;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Seals under the key of the installation; the database knows only its mark. */
@EntService
class KeyedSeals implements Seals {
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final Database database;
  private final Optional<SealKey> given;
  private final Optional<SealKey> former;
  private final Path file;
  private final SecureRandom random = new SecureRandom();
  private volatile @Nullable SealKey known;

  @Inject
  KeyedSeals(Database database, Settings settings) {
    this.database = database;
    this.given = SealKey.find(settings, "ent.seal.key");
    this.former = SealKey.find(settings, "ent.seal.former-key");
    this.file = Path.of(settings.text("ent.data", "data"), "seal.key");
  }

  /** What is sealed already must open: a start that cannot is refused. */
  void start(@Observes @Priority(150) Startup startup) {
    known =
        database.acrossTerritories(
            handle -> marks(handle).isEmpty() ? null : fitting(handle, present()));
  }

  private SealKey present() {
    return given
        .or(() -> SealKey.made(file))
        .orElseThrow(() -> StartRefusedException.of("seal-key-missing", file));
  }

  private static List<byte[]> marks(Handle handle) {
    return handle.createQuery("select mark from ent.seal_key").mapTo(byte[].class).list();
  }

  /** Notes the mark of a key, unless secrets are sealed under one that is not there any more. */
  private SealKey fitting(Handle handle, SealKey key) {
    var marks = marks(handle);
    if (marks.stream().noneMatch(one -> Arrays.equals(one, key.mark()))) {
      var fits = former.map(SealKey::mark);
      if (!marks.stream().allMatch(one -> fits.filter(it -> Arrays.equals(it, one)).isPresent())) {
        throw StartRefusedException.of("seal-key-other", file);
      }
      handle.execute("delete from ent.seal_key");
      handle.execute(
          "insert into ent.seal_key (mark) values (?) on conflict do nothing", (Object) key.mark());
    }
    return key;
  }

  private SealKey key(TerritoryId territory) {
    var key = known;
    return key == null ? first(territory) : key;
  }

  /** The key of the first secret; it is known once its mark is kept. */
  private SealKey first(TerritoryId territory) {
    return database.inTerritory(
        territory,
        handle -> {
          var key = given.or(() -> SealKey.made(file)).orElseGet(() -> SealKey.make(file));
          var fitting = fitting(handle, key);
          database.afterCommit(() -> known = fitting);
          return fitting;
        });
  }

  @Override
  public byte[] seal(TerritoryId territory, String what, byte[] secret) {
    var key = key(territory);
    var nonce = new byte[NONCE];
    random.nextBytes(nonce);
    var sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, where(territory, what), secret);
    return ByteBuffer.allocate(SealKey.MARK + NONCE + sealed.length)
        .put(key.mark())
        .put(nonce)
        .put(sealed)
        .array();
  }

  @Override
  public byte[] open(TerritoryId territory, String what, byte[] sealed) {
    var key =
        Stream.concat(Stream.of(key(territory)), former.stream())
            .filter(one -> one.made(sealed))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("sealed under no key of ours"));
    int begin = SealKey.MARK + NONCE;
    return cipher(
        Cipher.DECRYPT_MODE,
        key,
        Arrays.copyOfRange(sealed, SealKey.MARK, begin),
        where(territory, what),
        Arrays.copyOfRange(sealed, begin, sealed.length));
  }

  @Override
  public byte[] mark(TerritoryId territory) {
    return key(territory).mark();
  }

  private static byte[] where(TerritoryId territory, String what) {
    return (territory + " " + what).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] cipher(int mode, SealKey key, byte[] nonce, byte[] where, byte[] text) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key.secret(), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(where);
      return cipher.doFinal(text);
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("a seal does not open here", failure);
    }
  }
}
