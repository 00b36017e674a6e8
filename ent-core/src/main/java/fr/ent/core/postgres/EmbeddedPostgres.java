package fr.ent.core.postgres;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.core.StartRefusedException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL, run from a folder that survives restarts (fr: base de données embarquée).
 *
 * <p>It listens on 127.0.0.1 only, asks for passwords, writes through to the disk before it
 * acknowledges, and runs as a user without privileges where this process is root. A server that a
 * killed process left behind is stopped before the start. One process at a time uses a folder.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class EmbeddedPostgres implements AutoCloseable {
  private final Cluster cluster;
  private final FileChannel channel;

  private EmbeddedPostgres(Cluster cluster, FileChannel channel) {
    this.cluster = cluster;
    this.channel = channel;
  }

  /**
   * Start the server of a folder; the folder and its database are made the first time.
   *
   * @throws StartRefusedException with one sentence: the folder is in use, of another version, not
   *     writable, not reachable, or the disk is full
   */
  public static EmbeddedPostgres start(Path folder) {
    return start(folder, true);
  }

  /** Start a server that may lose what it acknowledged if the machine stops; for tests. */
  public static EmbeddedPostgres startForTests(Path folder) {
    return start(folder, false);
  }

  private static EmbeddedPostgres start(Path folder, boolean durable) {
    FileChannel channel = null;
    try {
      Files.createDirectories(folder);
      channel = lock(folder);
      var user = Unprivileged.choose();
      user.requireReach(folder);
      user.ownOnly(folder);
      var home = binaries(folder, user);
      var cluster = new Cluster(folder, home, user, durable);
      cluster.start();
      return new EmbeddedPostgres(cluster, channel);
    } catch (IOException failure) {
      close(channel);
      throw refusal(folder, failure);
    } catch (RuntimeException failure) {
      close(channel);
      throw failure;
    }
  }

  private static Path binaries(Path folder, Unprivileged user) throws IOException {
    var shared = Binaries.shared().filter(user::reachesInto);
    return shared.isPresent()
        ? Binaries.unpackIntoShared(shared.get())
        : Binaries.unpackInto(folder);
  }

  /** Tell the port. */
  public int port() {
    return cluster.port();
  }

  /** Tell the JDBC address of a database of this server. */
  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
  }

  /**
   * Tell the password of a role: {@code postgres}, whose password is kept in the folder, {@code
   * ent_owner} or {@code ent_app}, who get new ones at each start.
   */
  public String password(String role) {
    return cluster.password(role);
  }

  @Override
  public void close() {
    if (channel.isOpen()) {
      cluster.stop();
      close(channel);
    }
  }

  /** Leave the server running and let go of the folder, as a killed process does. */
  void forget() {
    close(channel);
  }

  @SuppressWarnings("resource") // the lock lives as long as its channel
  private static FileChannel lock(Path folder) throws IOException {
    var file = folder.resolve("ent.lock");
    var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException ours) {
      lock = null;
    }
    if (lock == null) {
      channel.close();
      throw StartRefusedException.of("folder-in-use", folder);
    }
    return channel;
  }

  static StartRefusedException refusal(Path folder, IOException failure) {
    if (String.valueOf(failure.getMessage()).contains("No space left")) {
      return StartRefusedException.of("disk-full", folder).because(failure);
    }
    if (failure instanceof FileAlreadyExistsException) {
      return StartRefusedException.of("folder-not-one", folder).because(failure);
    }
    if (failure instanceof AccessDeniedException denied) {
      return StartRefusedException.of("folder-denied", folder, denied.getFile()).because(failure);
    }
    return StartRefusedException.of("folder-unusable", folder, String.valueOf(failure.getMessage()))
        .because(failure);
  }

  private static void close(@Nullable FileChannel channel) {
    if (channel != null) {
      try {
        channel.close();
      } catch (IOException ignored) {
        // the lock ends with the process at the latest
      }
    }
  }
}
