package fr.ent.api.notices;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * A sort of notice as people choose it (fr: type proposé).
 *
 * @param usual the channels by which somebody is told who has chosen nothing
 * @param must whether it must be told: some channel stays chosen
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record OfferedKind(NoticeKind kind, String words, Set<ChannelName> usual, boolean must) {
  public OfferedKind {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(words, "words");
    usual = Set.copyOf(usual);
  }
}
