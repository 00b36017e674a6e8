package fr.ent.services.simulators.academy;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apiguardian.api.API;

/**
 * Packs a feed as the ministry does, and as an attacker would. The same files give the same bytes.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Archives {
  // The oldest day that a ZIP can tell.
  private static final LocalDateTime DAY = LocalDateTime.of(1980, 2, 1, 0, 0);

  private Archives() {}

  /** Pack the files of a folder, with their folders, as ZIP. */
  public static Path zip(Path folder, Path archive) throws IOException {
    try (var out = new ZipOutputStream(open(archive))) {
      for (Path file : files(folder)) {
        entry(out, name(folder, file));
        Files.copy(file, out);
        out.closeEntry();
      }
    }
    return archive;
  }

  /** Pack the files of a folder, with their folders, as gzipped tar. */
  public static Path tgz(Path folder, Path archive) throws IOException {
    try (var out = tar(archive)) {
      for (Path file : files(folder)) {
        add(out, name(folder, file), file);
      }
    }
    return archive;
  }

  /** Edge case 6: pack a folder as a ZIP that lies in a gzipped tar. */
  public static Path zipInTgz(Path folder, Path archive) throws IOException {
    var inner = Files.createTempFile("feed", ".zip");
    try (var out = tar(archive)) {
      add(out, "ENT2DVA.zip", zip(folder, inner));
    } finally {
      Files.delete(inner);
    }
    return archive;
  }

  /** A ZIP with the good files and one whose name climbs out of the folder (zip slip). */
  public static Path zipSlip(Path folder, Path archive) throws IOException {
    try (var out = new ZipOutputStream(open(archive))) {
      for (Path file : files(folder)) {
        entry(out, name(folder, file));
        Files.copy(file, out);
      }
      for (String name :
          List.of("../evade.xml", "/evade.xml", "a/../../evade.xml", "..\\evade.xml")) {
        entry(out, name);
        out.write("<evade/>".getBytes(StandardCharsets.UTF_8));
      }
    }
    return archive;
  }

  /** A gzipped tar whose files climb out: by name, by symbolic link, by hard link. */
  public static Path tarSlip(Path archive) throws IOException {
    try (var out = tar(archive)) {
      link(out, "lien", "../..", TarConstants.LF_SYMLINK);
      link(out, "dur.xml", "../../dur.xml", TarConstants.LF_LINK);
      for (String name : List.of("../evade.xml", "lien/evade.xml")) {
        var entry = new TarArchiveEntry(name, true);
        entry.setSize(0);
        out.putArchiveEntry(entry);
        out.closeArchiveEntry();
      }
    }
    return archive;
  }

  /**
   * A ZIP of some kilobytes per gigabyte that unpacks to so many bytes of one well-named file (zip
   * bomb).
   */
  public static Path zipBomb(Path archive, long bytes) throws IOException {
    try (var out = new ZipOutputStream(open(archive))) {
      entry(out, "ENT2DVA-ENT99_Complet_20261123_Eleve_0000.xml");
      var blanks = new byte[1 << 16];
      Arrays.fill(blanks, (byte) ' ');
      for (long written = 0; written < bytes; written += blanks.length) {
        out.write(blanks);
      }
    }
    return archive;
  }

  /** A ZIP of so many empty files. */
  public static Path zipOfMany(Path archive, int files) throws IOException {
    try (var out = new ZipOutputStream(open(archive))) {
      for (int number = 0; number < files; number++) {
        entry(out, "ENT2DVA-ENT99_Complet_20261123_Eleve_" + number + ".xml");
      }
    }
    return archive;
  }

  private static OutputStream open(Path archive) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(archive), 1 << 16);
  }

  private static TarArchiveOutputStream tar(Path archive) throws IOException {
    var out = new TarArchiveOutputStream(new GZIPOutputStream(open(archive), 1 << 16), "UTF-8");
    out.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    out.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
    return out;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var found = Files.walk(folder)) {
      return found.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static String name(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private static void entry(ZipOutputStream out, String name) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(DAY);
    out.putNextEntry(entry);
  }

  private static void add(TarArchiveOutputStream out, String name, Path file) throws IOException {
    var entry = new TarArchiveEntry(name);
    entry.setSize(Files.size(file));
    entry.setModTime(DAY.toInstant(ZoneOffset.UTC).toEpochMilli());
    out.putArchiveEntry(entry);
    try (InputStream in = Files.newInputStream(file)) {
      in.transferTo(out);
    }
    out.closeArchiveEntry();
  }

  private static void link(TarArchiveOutputStream out, String name, String target, byte kind)
      throws IOException {
    var entry = new TarArchiveEntry(name, kind);
    entry.setLinkName(target);
    out.putArchiveEntry(entry);
    out.closeArchiveEntry();
  }
}
