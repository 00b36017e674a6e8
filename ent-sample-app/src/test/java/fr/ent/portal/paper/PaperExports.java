package fr.ent.portal.paper;

import fr.ent.api.access.Actor;
import fr.ent.api.sessions.SessionId;
import fr.ent.auth.exports.Export;
import fr.ent.auth.exports.ExportRequest;
import fr.ent.auth.exports.Exports;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** On paper everybody takes out what they like. */
@Singleton
public class PaperExports implements Exports {
  @Override
  public void requireFresh(Actor actor, SessionId session) {}

  @Override
  public void admit(Actor actor, SessionId session, Export export) {}

  @Override
  public void ask(Actor actor, UUID request, String reason) {}

  @Override
  public List<ExportRequest> mine(Actor actor) {
    return List.of();
  }

  @Override
  public List<ExportRequest> waiting(Actor actor) {
    return List.of();
  }

  @Override
  public void confirm(Actor actor, SessionId session, UUID request) {
    throw new IllegalStateException("nobody asks on paper");
  }

  @Override
  public void refuse(Actor actor, UUID request) {}
}
