package fr.ent.portal.web;

import fr.ent.core.Sha256;
import fr.ent.portal.words.Shared;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The files that every browser keeps: one stylesheet, one script, an icon (fr: fichiers statiques).
 * Their address holds a print of their content.
 */
@Shared
public class Assets {
  private static final String FOLDER = "/fr/ent/portal/static/";

  private final Map<String, Answer.Bytes> byAddress = new HashMap<>();
  private final Map<String, String> addresses = new HashMap<>();

  public Assets() {
    put(
        "portal.css",
        "text/css",
        List.of("1-tokens.css", "2-frame.css", "3-parts.css", "4-absences.css", "5-print.css"));
    put("portal.js", "text/javascript", List.of("portal.js", "rollcall.js"));
    put("icon.svg", "image/svg+xml", List.of("icon.svg"));
  }

  private void put(String name, String type, List<String> files) {
    var content = new ByteArrayOutputStream();
    files.forEach(file -> content.writeBytes(read(file)));
    var bytes = content.toByteArray();
    int dot = name.lastIndexOf('.');
    var printed = name.substring(0, dot) + "-" + Sha256.print(bytes) + name.substring(dot);
    byAddress.put(printed, new Answer.Bytes(bytes, type + ";charset=utf-8", true));
    addresses.put(name, "/static/" + printed);
  }

  /** Tell where a file is. */
  public String at(String name) {
    return Objects.requireNonNull(addresses.get(name), name);
  }

  Optional<Answer> find(String printedName) {
    return Optional.ofNullable(byAddress.get(printedName));
  }

  private static byte[] read(String file) {
    try (var stream = Assets.class.getResourceAsStream(FOLDER + file)) {
      return Objects.requireNonNull(stream, file).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
