package fr.ent.portal.paper;

import fr.ent.api.access.Actor;
import fr.ent.api.notices.ChannelName;
import fr.ent.api.notices.NoticeBox;
import fr.ent.api.notices.NoticeChoices;
import fr.ent.api.notices.NoticeId;
import fr.ent.api.notices.NoticeKind;
import fr.ent.api.notices.NoticeLanguage;
import fr.ent.api.notices.NoticePreferences;
import fr.ent.api.notices.OfferedChannel;
import fr.ent.api.notices.OfferedKind;
import fr.ent.api.notices.QuietHours;
import fr.ent.api.notices.ToldNotice;
import fr.ent.api.notices.Urgency;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Two notices on paper, one of them withdrawn. */
@ApplicationScoped
public class PaperNotices implements NoticeBox, NoticePreferences {
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
}
