package fr.ent.portal.notices;

import fr.ent.api.notices.NoticeLanguage;
import fr.ent.api.notices.NoticeTemplate;
import fr.ent.api.notices.TemplateInForce;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The page of the words in which people are told. */
public record TemplatesView(
    Place place,
    List<Place> places,
    NoticeLanguage language,
    List<TemplateInForce> all,
    Shown shown,
    boolean done) {
  /**
   * The template that is looked at.
   *
   * @param one as it is, or as it was typed
   * @param preview as it would be told of an invented pupil
   * @param error why it cannot be used; empty where it can
   */
  public record Shown(
      Optional<TemplateInForce> one, Optional<NoticeTemplate> preview, String error) {}

  public TemplatesView {
    places = List.copyOf(places);
    all = List.copyOf(all);
  }

  /** Tell the places of a template as they are written: {@code {day} {pupil}}. */
  public static String written(TemplateInForce one) {
    return one.places().stream()
        .sorted()
        .map(place -> "{" + place + "}")
        .collect(Collectors.joining(" "));
  }
}
