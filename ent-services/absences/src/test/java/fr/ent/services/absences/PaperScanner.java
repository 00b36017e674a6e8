package fr.ent.services.absences;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import fr.ent.api.attachments.AttachmentScanner;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A scanner that knows one harmful file, and another before which it does not answer. */
@Singleton
class PaperScanner implements AttachmentScanner {
  static final String HARMFUL = "something harmful";
  static final String SILENT = "nobody answers";

  @Override
  public boolean isClean(byte[] content) {
    var text = new String(content, ISO_8859_1);
    if (text.contains(SILENT)) {
      throw new UncheckedIOException(new IOException("no answer"));
    }
    return !text.contains(HARMFUL);
  }
}
