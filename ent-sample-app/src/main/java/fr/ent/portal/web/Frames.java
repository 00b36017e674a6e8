package fr.ent.portal.web;

import fr.ent.api.access.Actor;
import fr.ent.api.notices.NoticeBox;
import fr.ent.portal.look.Looks;
import fr.ent.portal.look.PreferenceShelf;
import fr.ent.portal.look.Preferences;
import fr.ent.portal.words.Dictionary;
import fr.ent.portal.words.Language;
import fr.ent.portal.words.Shared;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Collections;
import java.util.Locale;

/** Makes the frame of a page: who is looking, in which language, with which look. */
@Shared
public class Frames {
  /** The cookie that remembers the language. */
  public static final String LANGUAGE_COOKIE = "lang";

  /** The service that the bell belongs to. */
  private static final String NOTICES = "notices";

  private final Dictionary dictionary;
  private final Looks looks;
  private final PreferenceShelf preferences;
  private final Assets assets;
  private final Recognition recognition;
  private final NoticeBox box;
  private final Gate gate;
  private final Clock clock;

  @Inject
  Frames(
      Dictionary dictionary,
      Looks looks,
      PreferenceShelf preferences,
      Recognition recognition,
      NoticeBox box,
      Gate gate,
      Assets assets,
      Clock clock) {
    this.dictionary = dictionary;
    this.looks = looks;
    this.preferences = preferences;
    this.recognition = recognition;
    this.box = box;
    this.gate = gate;
    this.assets = assets;
    this.clock = clock;
  }

  Frame of(HttpServletRequest request) {
    var visitor = recognition.visitorOf(request);
    var territory = visitor.map(one -> one.actor().territory()).orElseGet(recognition::territory);
    return new Frame(
        dictionary.in(language(request)),
        looks.shown(territory, visitor.flatMap(Visitor::school).orElse(null)),
        visitor
            .map(one -> preferences.of(territory, one.actor().person()))
            .orElse(Preferences.NONE),
        visitor,
        pathOf(request),
        recognition.tokenOf(request),
        assets,
        clock.instant(),
        () -> visitor.map(Visitor::actor).map(this::unread).orElse(0));
  }

  /** What is shut tells nothing, not even how much. */
  private int unread(Actor actor) {
    return gate.isShut(actor, NOTICES) ? 0 : box.unread(actor);
  }

  private static String pathOf(HttpServletRequest request) {
    var query = request.getQueryString();
    return request.getRequestURI() + (query == null ? "" : "?" + query);
  }

  private static Language language(HttpServletRequest request) {
    return Language.ofTag(Cookies.read(request, LANGUAGE_COOKIE))
        .or(
            () ->
                Collections.list(request.getLocales()).stream()
                    .map(Locale::getLanguage)
                    .flatMap(tag -> Language.ofTag(tag).stream())
                    .findFirst())
        .orElse(Language.FR);
  }
}
