package org.example.hub;

import fr.ent.api.events.EntEvent;
import fr.ent.api.notices.Notice;
import fr.ent.api.territory.TerritoryId;
import java.time.Instant;

/** Tells that a sender's change is kept, and the hub may have the notice. */
public record NoticeHanded(Instant at, TerritoryId territory, Notice notice) implements EntEvent {
  @Override
  public String subject() {
    return notice.topic();
  }
}
