package fr.ent.api.notices;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.PhoneNumber;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * How a school, or a territory for its schools, tells people things (fr: réglages des
 * notifications).
 *
 * @param digest when the digest of the day is told
 * @param phone whom to call, as templates say it; none where not known
 * @param opened channels that cost something and are opened
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record NoticeRules(
    QuietHours quiet, LocalTime digest, Optional<PhoneNumber> phone, Set<ChannelName> opened) {
  /** What holds where nobody has decided. */
  public static final NoticeRules USUAL =
      new NoticeRules(QuietHours.USUAL, LocalTime.of(17, 30), Optional.empty(), Set.of());

  public NoticeRules {
    Objects.requireNonNull(quiet, "quiet");
    Objects.requireNonNull(digest, "digest");
    Objects.requireNonNull(phone, "phone");
    opened = Set.copyOf(opened);
  }
}
