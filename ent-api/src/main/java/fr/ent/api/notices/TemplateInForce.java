package fr.ent.api.notices;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * A template and where it comes from (fr: modèle en vigueur).
 *
 * @param words what the kind is called
 * @param places what may stand in braces, besides which nothing may
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record TemplateInForce(
    NoticeTemplate template, String words, Origin origin, Set<String> places) {
  /** Who has decided it (fr: origine). */
  public enum Origin {
    /** The place that was asked about. */
    HERE,
    /** The territory above. */
    TERRITORY,
    /** Nobody: it is ours. */
    USUAL
  }

  public TemplateInForce {
    Objects.requireNonNull(template, "template");
    Objects.requireNonNull(words, "words");
    Objects.requireNonNull(origin, "origin");
    places = Set.copyOf(places);
  }
}
