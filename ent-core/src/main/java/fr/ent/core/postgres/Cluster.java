package fr.ent.core.postgres;

import fr.ent.core.StartRefusedException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The database files of one folder, and the server that runs on them. */
final class Cluster {
  private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);
  private static final String MAJOR = "18";
  private static final List<String> ROLES = List.of("ent_owner", "ent_app");

  private final Path folder;
  private final Path files;
  private final Path home;
  private final Unprivileged user;
  private final boolean durable;
  private final Map<String, String> passwords = new HashMap<>();
  private int port;

  Cluster(Path folder, Path home, Unprivileged user, boolean durable) {
    this.folder = folder;
    this.files = folder.resolve("database");
    this.home = home;
    this.user = user;
    this.durable = durable;
  }

  int port() {
    return port;
  }

  String password(String role) {
    return Objects.requireNonNull(passwords.get(role), role);
  }

  void start() throws IOException {
    boolean fresh = !Files.exists(files.resolve("made"));
    if (fresh) {
      make();
    } else {
      requireVersion();
    }
    passwords.put("postgres", Files.readString(folder.resolve("password")).strip());
    ROLES.forEach(role -> passwords.put(role, secret()));
    stopOrphan();
    port = freePort();
    try {
      run();
      arrange(fresh);
      if (fresh) {
        Files.createFile(files.resolve("made"));
        user.own(files.resolve("made"));
      }
    } catch (IOException failure) {
      stop();
      throw failure;
    }
  }

  /** Stop quickly: running transactions are rolled back. */
  void stop() {
    try {
      run("pg_ctl", "stop", "-D", files.toString(), "-m", "fast", "-w", "-t", "30");
    } catch (IOException failure) {
      LOG.warn("PostgreSQL did not stop by itself; the next start will stop it");
    }
  }

  private void make() throws IOException {
    deleteTree(files);
    var file = folder.resolve("password");
    Files.deleteIfExists(file);
    if (Binaries.isPosix(folder)) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(file, secret());
    Files.createDirectories(files);
    user.own(files);
    user.own(file);
    run(
        "initdb",
        "-D",
        files.toString(),
        "-U",
        "postgres",
        "-A",
        "scram-sha-256",
        "--pwfile=" + file,
        "-E",
        "UTF8",
        "--locale=C",
        "--no-instructions",
        durable ? "--data-checksums" : "--no-sync");
  }

  private void requireVersion() throws IOException {
    var found = Files.readString(files.resolve("PG_VERSION")).strip();
    if (!found.equals(MAJOR)) {
      throw StartRefusedException.of("folder-version", folder, found, MAJOR);
    }
  }

  /** A killed process leaves its server running. */
  private void stopOrphan() throws IOException {
    var pidFile = files.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
    boolean alive =
        ProcessHandle.of(pid)
            .flatMap(one -> one.info().command())
            .filter(command -> command.endsWith("postgres"))
            .isPresent();
    if (alive) {
      LOG.info("stopping the PostgreSQL that an earlier process left behind");
      stop();
    } else {
      Files.delete(pidFile);
    }
  }

  private void run() throws IOException {
    var command = new ArrayList<String>();
    command.addAll(
        List.of(
            home.resolve("bin").resolve("postgres").toString(),
            "-D",
            files.toString(),
            "-p",
            Integer.toString(port),
            "-c",
            "listen_addresses=127.0.0.1",
            "-c",
            "unix_socket_directories=",
            "-c",
            "shared_buffers=512MB",
            "-c",
            "wal_buffers=32MB",
            "-c",
            "max_wal_size=4GB",
            "-c",
            "wal_init_zero=off",
            "-c",
            "jit=off",
            "-c",
            "max_connections=100"));
    if (!durable) {
      command.addAll(List.of("-c", "fsync=off", "-c", "synchronous_commit=off"));
    }
    var log = folder.resolve("postgres.log");
    var process =
        new ProcessBuilder(user.command(command))
            .directory(files.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()))
            .start();
    awaitReady(process, log);
  }

  private void awaitReady(Process process, Path log) throws IOException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (System.nanoTime() < end) {
      if (!process.isAlive()) {
        throw new IOException("PostgreSQL ended at once: " + telling(log));
      }
      if (isReady()) {
        return;
      }
      pause();
    }
    throw new IOException("PostgreSQL was not ready within a minute: " + telling(log));
  }

  private boolean isReady() {
    var url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres?connectTimeout=5";
    try (var connection = DriverManager.getConnection(url, "postgres", password("postgres"))) {
      return connection.isValid(5);
    } catch (SQLException notYet) {
      return false;
    }
  }

  /**
   * The owner migrates, the application reads and writes and owns nothing. Neither password opens
   * the other's door, nor lives longer than this process.
   */
  private void arrange(boolean fresh) throws IOException {
    var url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    try (var connection = DriverManager.getConnection(url, "postgres", password("postgres"));
        var statement = connection.createStatement()) {
      for (var role : ROLES) {
        if (fresh) {
          statement.execute("create role " + role + " login nosuperuser nobypassrls");
        }
        statement.execute("alter role " + role + " password '" + password(role) + "'");
      }
      if (fresh) {
        statement.execute("create database ent owner ent_owner");
      }
    } catch (SQLException failure) {
      throw new IOException("the roles could not be made: " + failure.getMessage(), failure);
    }
  }

  private static String secret() {
    var secret = new byte[24];
    new SecureRandom().nextBytes(secret);
    return HexFormat.of().formatHex(secret);
  }

  private void run(String program, String... words) throws IOException {
    var command = new ArrayList<String>();
    command.add(home.resolve("bin").resolve(program).toString());
    command.addAll(List.of(words));
    var log = Files.createTempFile(folder, program, ".log");
    try {
      var process =
          new ProcessBuilder(user.command(command))
              .directory(files.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IOException(program + " failed: " + telling(log));
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IOException(program + " was interrupted", stop);
    } finally {
      Files.deleteIfExists(log);
    }
  }

  /** The line that tells why: a full disk is followed by words about what is done then. */
  private static String telling(Path log) throws IOException {
    var lines = Files.readAllLines(log).stream().filter(line -> !line.isBlank()).toList();
    return lines.stream()
        .filter(line -> line.contains("No space left"))
        .findFirst()
        .orElse(lines.isEmpty() ? "no word of why" : lines.get(lines.size() - 1));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(20);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", stop);
    }
  }

  private static void deleteTree(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    try (var all = Files.walk(tree)) {
      for (var one : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    }
  }
}
