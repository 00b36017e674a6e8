package fr.ent.auth.accounts;

import fr.ent.core.EntService;
import fr.ent.core.Settings;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hashes passwords with Argon2id (19 MiB, two passes, one lane) in a pool of its own, so that a
 * morning of sign-ins starves neither pages nor memory.
 *
 * <p>{@code ent.auth.hashing.threads} is half the processors unless set; {@code
 * ent.auth.hashing.queue} (100) is how many may wait, each holding a thread of the server: keep it
 * well below the number of those. Who comes when it is full is asked to try again.
 */
@EntService
class PasswordHashes {
  private static final String PREFIX = "$argon2id$v=19$m=19456,t=2,p=1$";

  /** A hash says how it was made, so that ways may change and old hashes still be read. */
  private static final Pattern FORM =
      Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=(\\d+)\\$([^$]+)\\$([^$]+)");

  private final Secrets secrets;
  private final ThreadPoolExecutor pool;
  private final String ofNobody;

  @Inject
  PasswordHashes(Secrets secrets, Settings settings) {
    this.secrets = secrets;
    int half = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    int threads = settings.number("ent.auth.hashing.threads", half);
    this.pool =
        new ThreadPoolExecutor(
            threads,
            threads,
            30,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(settings.number("ent.auth.hashing.queue", 100)));
    pool.allowCoreThreadTimeOut(true);
    this.ofNobody = PREFIX + text(new byte[16]) + "$" + text(new byte[Argon2.BYTES]);
  }

  /** Tells that too many wait to be hashed. */
  static final class BusyException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  String hash(String password) {
    var salt = secrets.salt();
    return PREFIX + text(salt) + "$" + text(inPool(() -> Argon2.hash(password, Argon2.NOW, salt)));
  }

  /** Tell whether a hash was made the way hashes are made now. */
  static boolean isCurrent(String kept) {
    return kept.startsWith(PREFIX);
  }

  boolean matches(String password, String kept) {
    var form = FORM.matcher(kept);
    if (!form.matches()) {
      throw new IllegalStateException("a kept password is no Argon2id hash");
    }
    var way = new Argon2.Way(number(form, 1), number(form, 2), number(form, 3));
    var salt = Base64.getDecoder().decode(form.group(4));
    var hash = Base64.getDecoder().decode(form.group(5));
    return MessageDigest.isEqual(hash, inPool(() -> Argon2.hash(password, way, salt)));
  }

  /** Take the same time for an account that is not there. */
  void matchNobody(String password) {
    if (matches(password, ofNobody)) {
      throw new IllegalStateException("a hash of zeros");
    }
  }

  private static int number(Matcher form, int group) {
    return Integer.parseInt(form.group(group));
  }

  private byte[] inPool(Callable<byte[]> work) {
    try {
      return pool.submit(work).get();
    } catch (RejectedExecutionException full) {
      throw new BusyException();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new BusyException();
    } catch (ExecutionException failure) {
      throw new IllegalStateException("a password could not be hashed", failure.getCause());
    }
  }

  private static String text(byte[] bytes) {
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }

  @PreDestroy
  void stop() {
    pool.shutdown();
  }
}
