package fr.ent.portal.paper;

import fr.ent.api.access.Door;
import fr.ent.api.access.Right;
import fr.ent.auth.access.Grants;
import fr.ent.core.doors.DeclaredDoor;
import fr.ent.core.doors.Doors;
import jakarta.inject.Singleton;
import java.util.List;

/** A catalogue with a door of each kind. */
@Singleton
public class PaperDoors implements Doors {
  @Override
  public List<DeclaredDoor> all() {
    return List.of(
        new DeclaredDoor(
            DeclaredDoor.Kind.CONSUMER,
            "fr.ent.paper.Departures.forget",
            Door.As.HOUSE,
            List.of(),
            "Oublie qui est parti.",
            "Forgets who has left."),
        new DeclaredDoor(
            DeclaredDoor.Kind.SERVLET,
            "fr.ent.paper.Servlet",
            Door.As.ACTOR,
            List.of(Grants.ADMINISTER),
            "Ouvre la porte.",
            "Opens the door."));
  }

  @Override
  public void mounted(Class<?> servlet) {}

  @Override
  public void requireDeclared(String door, Right right) {}
}
