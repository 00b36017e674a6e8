package fr.ent.services.directory.aaf;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * One record of a feed, as it was read (fr: enregistrement). Its text form tells where it stands
 * and nothing of what it holds.
 *
 * @param line where it begins
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record AafEntry(
    String file,
    long line,
    Request request,
    AafCategory category,
    String id,
    List<AafAttribute> attributes) {
  /** What is asked. */
  public enum Request {
    ADD,
    MODIFY,
    DELETE
  }

  /** Tell whether the record speaks of an attribute. */
  public boolean has(String name) {
    return find(name) != null;
  }

  /** List the values of an attribute; none where it is absent or empty. */
  public List<String> values(String name) {
    var attribute = find(name);
    return attribute == null ? List.of() : attribute.values();
  }

  /** Tell the first value of an attribute; empty where there is none. */
  public String first(String name) {
    var values = values(name);
    return values.isEmpty() ? "" : values.get(0);
  }

  /** Sum up all that it says in 64 bits, whatever the order of attributes and values. */
  public long checksum() {
    return AafChecksum.of(this);
  }

  private @Nullable AafAttribute find(String name) {
    for (int i = 0; i < attributes.size(); i++) {
      var attribute = attributes.get(i);
      if (attribute.name().equals(name)) {
        return attribute;
      }
    }
    return null;
  }

  AafPlace place() {
    return new AafPlace(file, line, id);
  }

  @Override
  public String toString() {
    return request + " " + category + " at " + file + ":" + line;
  }
}
