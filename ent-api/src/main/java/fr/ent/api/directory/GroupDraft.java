package fr.ent.api.directory;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What a group is called and how long it lasts (fr: libellé et durée de vie du groupe).
 *
 * @param label up to sixty characters, not blank
 * @param last its last day; empty where it goes on
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record GroupDraft(String label, Optional<LocalDate> last) {
  /** How long a label may be. */
  public static final int LONGEST = 60;

  public GroupDraft {
    label = label.strip();
    if (label.isEmpty() || label.length() > LONGEST) {
      throw new IllegalArgumentException("a label has one to sixty characters");
    }
    Objects.requireNonNull(last, "last");
  }

  /** Draft one that goes on. */
  public static GroupDraft of(String label) {
    return new GroupDraft(label, Optional.empty());
  }
}
