package fr.ent.services.timetable.imports;

import fr.ent.api.timetable.UnreadableTimetableException;
import fr.ent.api.timetable.UnreadableTimetableException.Reason;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** The files of an archive by their names in small letters, unpacked in memory and nowhere else. */
final class ZipFiles {
  static final byte[] START = {'P', 'K', 3, 4};

  private static final byte[] END = {'P', 'K', 5, 6};
  private static final int END_BYTES = 22;
  private static final int COMMENT_BYTES = 65_535;
  private static final int FILES = 300;

  private final SortedMap<String, SentFile> files = new TreeMap<>();
  private long left = SentFile.LARGEST;

  private ZipFiles() {}

  static SortedMap<String, SentFile> of(SentFile archive) {
    requireWhole(archive.content());
    var all = new ZipFiles();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(archive.content()))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        all.take(entry, zip);
      }
    } catch (EOFException cut) {
      throw new UnreadableTimetableException(Reason.TRUNCATED);
    } catch (ZipException damaged) {
      throw new UnreadableTimetableException(Reason.MALFORMED);
    } catch (IOException | IllegalArgumentException damaged) {
      throw new UnreadableTimetableException(Reason.MALFORMED);
    }
    return all.files;
  }

  /** A list of files stands at the end of each archive: without it, the end is missing. */
  private static void requireWhole(byte[] content) {
    int least = Math.max(0, content.length - END_BYTES - COMMENT_BYTES);
    for (int at = content.length - END_BYTES; at >= least; at--) {
      if (Arrays.equals(content, at, at + END.length, END, 0, END.length)) {
        return;
      }
    }
    throw new UnreadableTimetableException(Reason.TRUNCATED);
  }

  private void take(ZipEntry entry, ZipInputStream zip) throws IOException {
    var path = entry.getName().replace('\\', '/');
    if (path.startsWith("/")
        || path.contains(":")
        || Arrays.asList(path.split("/", -1)).contains("..")
        || files.size() >= FILES) {
      throw new UnreadableTimetableException(Reason.ARCHIVE);
    }
    if (!entry.isDirectory()) {
      var name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
      var content = zip.readNBytes((int) left + 1);
      left -= content.length;
      if (left < 0) {
        throw new UnreadableTimetableException(Reason.TOO_LARGE);
      }
      if (files.put(name, new SentFile(name, content)) != null) {
        throw new UnreadableTimetableException(Reason.ARCHIVE);
      }
    }
  }
}
