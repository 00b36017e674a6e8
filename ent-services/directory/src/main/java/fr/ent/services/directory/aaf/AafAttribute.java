package fr.ent.services.directory.aaf;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.List;
import org.apiguardian.api.API;

/**
 * An attribute of a record and its values (fr: attribut). One without values is known to be empty;
 * one that is absent from the record is not known.
 *
 * @param values with escapes resolved, blanks trimmed and accents composed; blank ones left out
 * @param raw as the file has them
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record AafAttribute(String name, List<String> values, List<String> raw) {
  @Override
  public String toString() {
    return name;
  }
}
