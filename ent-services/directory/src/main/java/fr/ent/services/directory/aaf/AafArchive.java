package fr.ent.services.directory.aaf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** An archive on disk or in a spool, of a kind that its first bytes tell. */
final class AafArchive {
  private final FileChannel channel;

  AafArchive(FileChannel channel) {
    this.channel = channel;
  }

  static AafArchive ofFile(Path path) throws IOException {
    return new AafArchive(FileChannel.open(path, StandardOpenOption.READ));
  }

  /** Keep an archive that lies in another one. */
  static AafArchive ofNested(InputStream in, AafOpener opener) throws IOException {
    var spool = AafSpool.open();
    opener.closeLater(spool);
    spool.keep(in, opener.budget());
    return new AafArchive(spool.channel());
  }

  /** Offer each of its files. */
  void list(AafOpener opener, int depth) throws IOException {
    opener.closeLater(channel);
    var magic = ByteBuffer.allocate(4);
    channel.read(magic, 0);
    if (magic.get(0) == 'P' && magic.get(1) == 'K') {
      new AafZip(channel, opener, depth).list();
    } else if (magic.get(0) == 0x1f && magic.get(1) == (byte) 0x8b) {
      channel.position(0);
      new AafTar(Channels.newInputStream(channel), this::position, opener, depth).list();
    } else {
      throw new RefusedFeedException(AafRule.ARCHIVE_UNREADABLE);
    }
  }

  private long position() {
    try {
      return channel.position();
    } catch (IOException e) {
      return 0;
    }
  }
}
