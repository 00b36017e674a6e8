package fr.ent.services.directory.aaf;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;

/**
 * A file of a feed, wherever it lies.
 *
 * @param path in the folder or archive, as findings tell it
 * @param bytes unpacked
 */
record AafFile(String path, AafFileName name, long bytes, Content content) {
  /** Order in which the files of a feed are read. */
  static final Comparator<AafFile> ORDER =
      Comparator.comparing((AafFile file) -> file.name().category())
          .thenComparingInt(file -> file.name().number())
          .thenComparing(AafFile::path);

  /** Opens what a file holds, as often as it is asked. */
  interface Content {
    InputStream open() throws IOException;
  }
}
