package fr.ent.core.postgres;

import fr.ent.core.StartRefusedException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * Unpacks the PostgreSQL binaries that the build chose for this machine: once for each data folder,
 * or once for all of them into the folder that {@code ent.postgres.binaries} names.
 */
final class Binaries {
  private Binaries() {}

  /** Tell the folder that several data folders share, if there is one. */
  static Optional<Path> shared() {
    return Optional.ofNullable(System.getProperty("ent.postgres.binaries"))
        .or(() -> Optional.ofNullable(System.getenv("ENT_POSTGRES_BINARIES")))
        .filter(one -> !one.isBlank())
        .map(Path::of);
  }

  /** Unpack into a shared folder; processes that come at once wait for the first. */
  static synchronized Path unpackIntoShared(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (var channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.lock(); // until the channel closes
      return unpackInto(folder);
    }
  }

  /** Unpack into a folder, unless that has been done to its end, and give the folder. */
  static Path unpackInto(Path folder) throws IOException {
    var resource = resourceName();
    var url = Binaries.class.getResource("/" + resource);
    if (url == null) {
      throw StartRefusedException.of("binaries-missing", resource);
    }
    var home = folder.resolve("postgres-" + version(url.toString()));
    if (Files.exists(home.resolve("unpacked"))) {
      return home;
    }
    Files.createDirectories(home);
    try (var in =
        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(url.openStream())))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        unpack(in, entry, home);
      }
    }
    Files.createFile(home.resolve("unpacked"));
    return home;
  }

  private static void unpack(TarArchiveInputStream in, TarArchiveEntry entry, Path home)
      throws IOException {
    var target = home.resolve(entry.getName()).normalize();
    if (!target.startsWith(home)) {
      throw new IOException("an entry leads out of the archive");
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.deleteIfExists(target);
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
      if (isPosix(target) && (entry.getMode() & 0100) != 0) {
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
    }
  }

  static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private static String version(String url) {
    var matcher =
        java.util.regex.Pattern.compile("binaries-[a-z0-9-]+?-(\\d+\\.\\d+\\.\\d+)\\.jar")
            .matcher(url);
    return matcher.find() ? matcher.group(1) : "18";
  }

  private static String resourceName() {
    var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    var family =
        system.contains("win") && !system.contains("darwin")
            ? "windows"
            : system.contains("mac") ? "darwin" : "linux";
    var processor = System.getProperty("os.arch", "");
    var arm = List.of("aarch64", "arm64").contains(processor);
    return "postgres-" + family + "-" + (arm ? "arm_64" : "x86_64") + ".txz";
  }
}
