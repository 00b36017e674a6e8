package fr.ent.services.directory.aaf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.LongSupplier;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * A compressed tape archive. It can only be read from end to end, and the feed must be read in the
 * order of its categories: so it is unpacked into a spool.
 */
final class AafTar {
  private static final long HEADER_BYTES = 1 << 20;

  private final InputStream in;
  private final AafOpener opener;
  private final int depth;
  private final LongSupplier packed;

  AafTar(InputStream in, LongSupplier packed, AafOpener opener, int depth) {
    this.in = in;
    this.packed = packed;
    this.opener = opener;
    this.depth = depth;
  }

  void list() throws IOException {
    var spool = AafSpool.open();
    opener.closeLater(spool);
    var unpacked = opener.budget().watch(new GZIPInputStream(in, 1 << 16), packed);
    var tar = new TarArchiveInputStream(unpacked, "UTF-8");
    while (true) {
      // Headers may hold names of any length: read no endless one.
      unpacked.allow(HEADER_BYTES);
      var entry = tar.getNextEntry();
      if (entry == null) {
        // Only the end of the stream tells whether all of it has arrived.
        unpacked.transferTo(OutputStream.nullOutputStream());
        return;
      }
      unpacked.allow(Long.MAX_VALUE);
      take(tar, entry, spool);
    }
  }

  private void take(TarArchiveInputStream tar, TarArchiveEntry entry, AafSpool spool)
      throws IOException {
    opener.budget().countFile();
    AafOpener.checkPath(entry.getName());
    if (entry.isSymbolicLink() || entry.isLink()) {
      throw new RefusedFeedException(AafRule.ARCHIVE_LINK);
    }
    if (entry.isDirectory()) {
      return;
    }
    if (!entry.isFile() || entry.isSparse()) {
      throw new RefusedFeedException(AafRule.ARCHIVE_UNREADABLE);
    }
    if (opener.isNested(entry.getName(), depth)) {
      AafArchive.ofNested(tar, opener).list(opener, depth + 1);
    } else if (AafOpener.isWanted(entry.getName())) {
      var slice = spool.keep(tar, opener.budget());
      opener.offer(entry.getName(), slice.bytes(), () -> spool.open(slice));
    } else {
      tar.transferTo(OutputStream.nullOutputStream());
      opener.offer(entry.getName(), 0, InputStream::nullInputStream);
    }
  }
}
