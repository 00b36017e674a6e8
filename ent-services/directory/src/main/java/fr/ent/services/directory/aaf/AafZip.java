package fr.ent.services.directory.aaf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.Collections;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A zip archive, read where it lies: each file is unpacked while it is parsed. */
final class AafZip {
  private static final int END_BYTES = 22;
  private static final int COMMENT_BYTES = 65_535;
  private static final int END_MARK = 0x06054b50;
  private static final int LOCATOR_BYTES = 20;
  private static final long LARGE = 0xffffffffL;
  private static final long DIRECTORY_BYTES = 4L << 20;

  private final FileChannel channel;
  private final AafOpener opener;
  private final int depth;
  private long packed;

  AafZip(FileChannel channel, AafOpener opener, int depth) {
    this.channel = channel;
    this.opener = opener;
    this.depth = depth;
  }

  void list() throws IOException {
    checkDirectory();
    var zip =
        ZipFile.builder().setSeekableByteChannel(channel).setUseUnicodeExtraFields(false).get();
    opener.closeLater(zip);
    for (var entry : Collections.list(zip.getEntries())) {
      opener.budget().countFile();
      AafOpener.checkPath(entry.getName());
      if (!entry.isDirectory()) {
        take(zip, entry);
      }
    }
  }

  private void take(ZipFile zip, ZipArchiveEntry entry) throws IOException {
    check(entry);
    if (opener.isNested(entry.getName(), depth)) {
      try (var in = open(zip, entry)) {
        AafArchive.ofNested(in, opener).list(opener, depth + 1);
      }
    } else {
      if (AafOpener.isWanted(entry.getName())) {
        opener.budget().countBytes(entry.getSize());
      }
      opener.offer(entry.getName(), entry.getSize(), () -> open(zip, entry));
    }
  }

  private void check(ZipArchiveEntry entry) throws IOException {
    if (entry.isUnixSymlink()) {
      throw new RefusedFeedException(AafRule.ARCHIVE_LINK);
    }
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      throw new RefusedFeedException(AafRule.ARCHIVE_ENCRYPTED);
    }
    boolean known = entry.getMethod() == ZipEntry.DEFLATED || entry.getMethod() == ZipEntry.STORED;
    if (!known || entry.getSize() < 0 || entry.getCompressedSize() < 0) {
      throw new RefusedFeedException(AafRule.ARCHIVE_UNREADABLE);
    }
    // Entries that share their bytes add up to more than the archive.
    packed += entry.getCompressedSize();
    if (packed > channel.size()) {
      throw new RefusedFeedException(AafRule.ARCHIVE_BOMB);
    }
    opener.budget().checkRatio(entry.getSize(), entry.getCompressedSize());
  }

  private InputStream open(ZipFile zip, ZipArchiveEntry entry) throws IOException {
    long size = entry.getCompressedSize();
    var watched = opener.budget().watch(zip.getInputStream(entry), () -> size);
    watched.allow(entry.getSize());
    return watched;
  }

  /** Refuse a table of contents that would not fit in memory, before it is read. */
  private void checkDirectory() throws IOException {
    int length = (int) Math.min(channel.size(), END_BYTES + COMMENT_BYTES + LOCATOR_BYTES);
    var tail = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    long from = channel.size() - length;
    channel.read(tail, from);
    int end = length - END_BYTES;
    while (end >= 0 && tail.getInt(end) != END_MARK) {
      end--;
    }
    if (end < 0) {
      throw new RefusedFeedException(AafRule.ARCHIVE_UNREADABLE);
    }
    long start = Integer.toUnsignedLong(tail.getInt(end + 16));
    if (start == LARGE) {
      start = largeStart(end < LOCATOR_BYTES ? -1 : tail.getLong(end - LOCATOR_BYTES + 8));
    }
    if (start > channel.size()) {
      throw new RefusedFeedException(AafRule.ARCHIVE_UNREADABLE);
    }
    if (channel.size() - start > DIRECTORY_BYTES + COMMENT_BYTES) {
      throw new RefusedFeedException(AafRule.ARCHIVE_TOO_MANY_FILES);
    }
  }

  // APPNOTE 4.3.14: archives of more than 4 GiB say in a second record where the table begins.
  private long largeStart(long record) throws IOException {
    var start = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
    if (record < 0 || channel.read(start, record + 48) < 8) {
      throw new RefusedFeedException(AafRule.ARCHIVE_UNREADABLE);
    }
    long told = start.getLong(0);
    return told < 0 ? Long.MAX_VALUE : told;
  }
}
