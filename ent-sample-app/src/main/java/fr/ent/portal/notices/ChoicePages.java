package fr.ent.portal.notices;

import fr.ent.api.notices.ChannelName;
import fr.ent.api.notices.NoticeChoices;
import fr.ent.api.notices.NoticeKind;
import fr.ent.api.notices.NoticeLanguage;
import fr.ent.api.notices.NoticePreferences;
import fr.ent.api.notices.OfferedChannel;
import fr.ent.api.notices.OfferedKind;
import fr.ent.core.EntService;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Visit;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How one wants to be told: by which channels, in which language. */
@EntService
class ChoicePages implements Room {
  private static final String HERE = "/notices/preferences";

  private final NoticePreferences preferences;

  @Inject
  ChoicePages(NoticePreferences preferences) {
    this.preferences = preferences;
  }

  @Override
  public List<Page> pages() {
    return List.of(
        Page.get(HERE, Access.SIGNED_IN, this::show),
        Page.post(HERE, Access.SIGNED_IN, this::keep));
  }

  private Answer show(Visit visit) {
    var choices = preferences.choices(visit.actor());
    return Answer.page(
        "pages/noticechoices", "choices.title", view(visit, choices, Map.of(), visit.has("done")));
  }

  private ChoicesView view(
      Visit visit, NoticeChoices choices, Map<String, String> errors, boolean done) {
    var actor = visit.actor();
    var language = NoticesPages.language(visit);
    var channels = preferences.channels(actor, language);
    var names = channels.stream().map(OfferedChannel::name).collect(Collectors.toSet());
    var rows =
        preferences.kinds(actor, language).stream().map(one -> row(one, choices, names)).toList();
    return new ChoicesView(
        choices.language(), channels, rows, preferences.quietHours(actor), errors, done);
  }

  private static ChoicesView.Row row(
      OfferedKind kind, NoticeChoices choices, Set<ChannelName> there) {
    var chosen = new HashSet<>(choices.channels().getOrDefault(kind.kind(), kind.usual()));
    chosen.retainAll(there);
    return new ChoicesView.Row(kind.kind(), kind.words(), kind.must(), chosen);
  }

  /** Where nothing differs from what is usual, nothing is kept: what is usual may change. */
  private Answer keep(Visit visit) {
    var actor = visit.actor();
    var there =
        preferences.channels(actor, NoticeLanguage.FR).stream()
            .map(OfferedChannel::name)
            .collect(Collectors.toSet());
    var channels = new HashMap<NoticeKind, Set<ChannelName>>();
    var errors = new LinkedHashMap<String, String>();
    for (var kind : preferences.kinds(actor, NoticesPages.language(visit))) {
      var chosen =
          visit.parameters("to." + kind.kind()).stream()
              .map(ChannelName::new)
              .filter(there::contains)
              .collect(Collectors.toSet());
      var usual = new HashSet<>(kind.usual());
      usual.retainAll(there);
      if (!chosen.equals(usual)) {
        channels.put(kind.kind(), chosen);
      }
      if (kind.must() && chosen.isEmpty() && !usual.isEmpty()) {
        errors.put(ChoicesView.id(kind.kind()), visit.frame().say("choices.must", kind.words()));
      }
    }
    var choices = new NoticeChoices(NoticeLanguage.ofTag(visit.parameter("language")), channels);
    if (!errors.isEmpty()) {
      return Answer.again(
          "pages/noticechoices", "choices.title", view(visit, choices, errors, false));
    }
    preferences.keep(actor, choices);
    return Answer.to(HERE + "?done=1");
  }
}
