package fr.ent.services.simulators.academy;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apiguardian.api.API;

/** Spoils single files, for tests that need it just so. */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Tampering {
  private Tampering() {}

  /** Cut a file off after so many hundredths of its length. */
  public static void truncate(Path file, int percent) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() * percent / 100);
    }
  }

  /** Make a well-formed feed file longer by blanks between requests, without more memory. */
  public static void inflate(Path file, long bytes) throws IOException {
    var text = Files.readString(file);
    int end = text.lastIndexOf("</ficAlimMENESR>");
    var blanks = " ".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
    try (var out = Files.newOutputStream(file)) {
      out.write(text.substring(0, end).getBytes(StandardCharsets.UTF_8));
      for (long written = 0; written < bytes; written += blanks.length) {
        out.write(blanks);
      }
      out.write(text.substring(end).getBytes(StandardCharsets.UTF_8));
    }
  }
}
