package fr.ent.portal.paper;

import fr.ent.api.access.Actor;
import fr.ent.api.communication.RulePlace;
import fr.ent.api.identity.StructureId;
import fr.ent.api.notices.ChannelName;
import fr.ent.api.notices.FollowedNotice;
import fr.ent.api.notices.NoticeBox;
import fr.ent.api.notices.NoticeChoices;
import fr.ent.api.notices.NoticeFollowing;
import fr.ent.api.notices.NoticeId;
import fr.ent.api.notices.NoticeKind;
import fr.ent.api.notices.NoticeLanguage;
import fr.ent.api.notices.NoticePreferences;
import fr.ent.api.notices.NoticeRules;
import fr.ent.api.notices.NoticeSettings;
import fr.ent.api.notices.NoticeTemplate;
import fr.ent.api.notices.NoticeTemplates;
import fr.ent.api.notices.OfferedChannel;
import fr.ent.api.notices.OfferedKind;
import fr.ent.api.notices.PaperNotice;
import fr.ent.api.notices.PushDevice;
import fr.ent.api.notices.PushDevices;
import fr.ent.api.notices.PushSubscription;
import fr.ent.api.notices.QuietHours;
import fr.ent.api.notices.TemplateInForce;
import fr.ent.api.notices.ToldNotice;
import fr.ent.api.notices.Urgency;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Two notices on paper, one of them withdrawn. */
@ApplicationScoped
public class PaperNotices
    implements NoticeBox,
        NoticePreferences,
        NoticeFollowing,
        NoticeSettings,
        NoticeTemplates,
        PushDevices {
  private static final NoticeKind MISSING = new NoticeKind("absences:missing");

  private volatile NoticeChoices kept = NoticeChoices.NONE;

  @Override
  public int unread(Actor actor) {
    return 3;
  }

  @Override
  public List<ToldNotice> latest(Actor actor, NoticeLanguage language) {
    var at = Instant.parse("2026-11-24T06:30:00Z");
    var first =
        new ToldNotice(
            NoticeId.of("00000000-0000-4000-8000-0000000000a1"),
            MISSING,
            Urgency.URGENT,
            "Inès\u00a0: absence signalée",
            "Absence constatée, le mardi 24 novembre.",
            "/",
            at,
            false,
            false);
    var other =
        new ToldNotice(
            NoticeId.of("00000000-0000-4000-8000-0000000000a2"),
            MISSING,
            Urgency.URGENT,
            "Inès\u00a0: absence signalée",
            "Absence constatée, le lundi 23 novembre.",
            "/",
            at.minusSeconds(86_400),
            true,
            true);
    return List.of(first, other);
  }

  @Override
  public List<ToldNotice> before(Actor actor, NoticeLanguage language, NoticeId notice) {
    return List.of();
  }

  @Override
  public void read(Actor actor, NoticeId notice) {}

  @Override
  public void readAll(Actor actor) {}

  @Override
  public NoticeChoices choices(Actor actor) {
    return kept;
  }

  @Override
  public void keep(Actor actor, NoticeChoices choices) {
    kept = choices;
  }

  @Override
  public List<OfferedChannel> channels(Actor actor, NoticeLanguage language) {
    return List.of(
        new OfferedChannel(ChannelName.MAIL, "par courriel", true),
        new OfferedChannel(ChannelName.SMS, "par SMS", false));
  }

  @Override
  public List<OfferedKind> kinds(Actor actor, NoticeLanguage language) {
    return List.of(
        new OfferedKind(MISSING, "Absence de votre enfant", Set.of(ChannelName.MAIL), true));
  }

  @Override
  public QuietHours quietHours(Actor actor) {
    return QuietHours.USUAL;
  }

  @Override
  public List<FollowedNotice> latest(Actor actor, StructureId school, NoticeLanguage language) {
    return List.of();
  }

  @Override
  public List<PaperNotice> letters(Actor actor, StructureId school) {
    return List.of();
  }

  @Override
  public void printed(Actor actor, StructureId school, Collection<NoticeId> letters) {}

  @Override
  public NoticeRules rules(Actor actor, RulePlace place) {
    return NoticeRules.USUAL;
  }

  @Override
  public void change(Actor actor, RulePlace place, NoticeRules rules) {}

  @Override
  public List<OfferedChannel> payable(Actor actor, NoticeLanguage language) {
    return List.of();
  }

  @Override
  public List<TemplateInForce> templates(Actor actor, RulePlace place, NoticeLanguage language) {
    return List.of();
  }

  @Override
  public void change(Actor actor, RulePlace place, NoticeTemplate template) {}

  @Override
  public void restore(Actor actor, RulePlace place, NoticeKind kind, NoticeLanguage language) {}

  @Override
  public NoticeTemplate preview(Actor actor, RulePlace place, NoticeTemplate template) {
    return template;
  }

  @Override
  public Optional<String> key(Actor actor) {
    return Optional.empty();
  }

  @Override
  public void add(Actor actor, PushSubscription subscription) {}

  @Override
  public List<PushDevice> mine(Actor actor) {
    return List.of();
  }

  @Override
  public void forget(Actor actor, UUID device) {}
}
