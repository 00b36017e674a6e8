package fr.ent.services.directory.aaf;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One temporary file for all that is unpacked, readable by nobody else. Where the system allows it
 * has no name from the start, so that not even a killed process leaves it behind; no name of an
 * archive ever becomes a path.
 */
final class AafSpool implements Closeable {
  private final FileChannel channel;
  private long end;

  private AafSpool(FileChannel channel) {
    this.channel = channel;
  }

  static AafSpool open() throws IOException {
    var path = Files.createTempFile("ent-feed-", ".spool");
    var channel =
        FileChannel.open(
            path,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    unlink(path);
    return new AafSpool(channel);
  }

  private static void unlink(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      // Windows keeps the name of an open file; it goes when the channel is closed.
      path.toFile().deleteOnExit();
    }
  }

  FileChannel channel() {
    return channel;
  }

  /** Keep all that a stream holds; tells the slice. */
  Slice keep(InputStream in, AafBudget budget) throws IOException {
    long start = end;
    var buffer = new byte[1 << 16];
    for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
      budget.countBytes(got);
      write(ByteBuffer.wrap(buffer, 0, got));
    }
    return new Slice(start, end - start);
  }

  private void write(ByteBuffer buffer) throws RefusedFeedException {
    try {
      while (buffer.hasRemaining()) {
        end += channel.write(buffer, end);
      }
    } catch (IOException e) {
      throw new RefusedFeedException(AafRule.TEMPORARY_SPACE);
    }
  }

  InputStream open(Slice slice) {
    return new SliceStream(slice);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  /** A part of the spool. */
  record Slice(long start, long bytes) {}

  private final class SliceStream extends InputStream {
    private final long stop;
    private long at;

    SliceStream(Slice slice) {
      this.at = slice.start();
      this.stop = slice.start() + slice.bytes();
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int wanted = (int) Math.min(length, stop - at);
      if (wanted <= 0) {
        return length == 0 ? 0 : -1;
      }
      int got = channel.read(ByteBuffer.wrap(target, offset, wanted), at);
      at += Math.max(got, 0);
      return got;
    }
  }
}
