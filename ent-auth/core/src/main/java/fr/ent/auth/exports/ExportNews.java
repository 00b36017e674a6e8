package fr.ent.auth.exports;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.ent.api.access.Actor;
import fr.ent.api.notices.Notice;
import fr.ent.api.notices.NoticeId;
import fr.ent.api.notices.NoticeKind;
import fr.ent.api.notices.Notices;
import fr.ent.api.notices.Urgency;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Tells who asked what was answered; a house without {@link Notices} tells it on its page only. */
@EntService
class ExportNews {
  private static final NoticeKind ANSWERED = new NoticeKind("exports:answered");

  private final Instance<Notices> notices;
  private final Clock clock;

  @Inject
  ExportNews(Instance<Notices> notices, Clock clock) {
    this.notices = notices;
    this.clock = clock;
  }

  void tell(TerritoryId territory, ExportRequest request, String answer) {
    if (notices.isResolvable()) {
      request
          .place()
          .map(
              place ->
                  new Notice(
                      new NoticeId(
                          UUID.nameUUIDFromBytes(("exports/" + request.id()).getBytes(UTF_8))),
                      ANSWERED,
                      Urgency.USUAL,
                      "exports/" + request.id(),
                      request.asker(),
                      Optional.empty(),
                      place,
                      Map.of("what", answer),
                      "/exports",
                      clock.instant()))
          .ifPresent(notice -> notices.get().send(Actor.house(territory), notice));
    }
  }
}
