package org.example.hub;

import fr.ent.api.events.EntEvent;
import fr.ent.api.territory.TerritoryId;
import java.time.Instant;

/** Tells that all notices of a topic were taken back; delivered after those that it means. */
public record TopicTakenBack(Instant at, TerritoryId territory, String topic) implements EntEvent {
  @Override
  public String subject() {
    return topic;
  }
}
