package fr.ent.portal.web;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A file that a form sent (fr: fichier déposé). Its name is never used as a path. */
public final class Upload {
  private final Part part;

  Upload(Part part) {
    this.part = part;
  }

  public long size() {
    return part.getSize();
  }

  /** Tell what it is called, without folders; to be shown, and never used as a path. */
  public String name() {
    var name = part.getSubmittedFileName();
    return name == null ? "" : name.replaceFirst("^.*[/\\\\]", "").strip();
  }

  /** Tell whether its name ends so. */
  public boolean endsWith(String ending) {
    var name = part.getSubmittedFileName();
    return name != null && name.toLowerCase(Locale.ROOT).endsWith(ending);
  }

  /** Read it whole; only after its size was looked at. */
  public byte[] bytes() {
    try (var stream = part.getInputStream()) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Write it into a file. */
  public void copyTo(Path file) {
    try (var stream = part.getInputStream()) {
      Files.copy(stream, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
