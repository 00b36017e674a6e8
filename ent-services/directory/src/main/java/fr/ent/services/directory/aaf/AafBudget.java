package fr.ent.services.directory.aaf;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** Counts what is unpacked of one feed, and stops at what is no longer believed. */
final class AafBudget {
  private static final long RATIO_FROM = 8L << 20;

  private final AafLimits limits;
  private int files;
  private long bytes;

  AafBudget(AafLimits limits) {
    this.limits = limits;
  }

  void countFile() throws RefusedFeedException {
    files++;
    if (files > limits.files()) {
      throw new RefusedFeedException(AafRule.ARCHIVE_TOO_MANY_FILES);
    }
  }

  void countBytes(long more) throws RefusedFeedException {
    bytes += more;
    if (bytes > limits.bytes() || bytes < 0) {
      throw new RefusedFeedException(AafRule.ARCHIVE_TOO_LARGE);
    }
  }

  void checkRatio(long unpacked, long packed) throws RefusedFeedException {
    if (unpacked > RATIO_FROM && unpacked / limits.ratio() > packed) {
      throw new RefusedFeedException(AafRule.ARCHIVE_BOMB);
    }
  }

  /** Watch a stream that unpacks. */
  Watched watch(InputStream unpacked, LongSupplier packed) {
    return new Watched(unpacked, packed);
  }

  /** A stream whose bytes are counted. */
  final class Watched extends FilterInputStream {
    private final LongSupplier packed;
    private long read;
    private long stop = Long.MAX_VALUE;

    private Watched(InputStream in, LongSupplier packed) {
      super(in);
      this.packed = packed;
    }

    /** Refuse to read more than so many bytes from here on. */
    void allow(long more) {
      stop = more == Long.MAX_VALUE ? more : read + more;
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int got = super.read(target, offset, length);
      count(Math.max(got, 0));
      return got;
    }

    @Override
    public long skip(long wanted) throws IOException {
      var waste = new byte[(int) Math.min(Math.max(wanted, 0), 8192)];
      int got = waste.length == 0 ? 0 : read(waste, 0, waste.length);
      return Math.max(got, 0);
    }

    @Override
    public boolean markSupported() {
      return false;
    }

    private void count(int got) throws RefusedFeedException {
      read += got;
      if (read > stop) {
        throw new RefusedFeedException(AafRule.ARCHIVE_BOMB);
      }
      checkRatio(read, packed.getAsLong());
    }
  }
}
