package fr.ent.portal.matrix;

import fr.ent.api.identity.Profile;
import fr.ent.portal.matrix.DayDoors.Door;
import fr.ent.portal.matrix.World.Somebody;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Asks for everything of a {@link SchoolDay} by its id, as everybody. */
final class DayCells {
  private static final int FOUND = 200;

  /** To whom the page of a pupil opens at all; to others it is refused. */
  private static final Set<Profile> RUNNING = Set.of(Profile.HEAD, Profile.SCHOOL_LIFE);

  private final House house;
  private final World world;
  private final DayLaw law;
  private final List<Door> doors;

  DayCells(House house, SchoolDay day) {
    this.house = house;
    this.world = house.world();
    this.law = new DayLaw(world);
    this.doors =
        Stream.concat(
                new DayDoors(world, day).all().stream(), world.people().stream().map(this::kept))
            .toList();
  }

  int cells() {
    return doors.size() * (Cast.PERSONAS.size() + 1);
  }

  /** List the cells that are not as they should be. */
  List<String> wrong() {
    return wrong(Cast.PERSONAS);
  }

  /** List those of some personas, and of whoever is not signed in. */
  List<String> wrong(List<String> personas) {
    return Stream.concat(
            personas.parallelStream().flatMap(this::wrong),
            doors.stream().filter(this::opensToAnybody).map(one -> "anybody at " + one.address()))
        .toList();
  }

  /** What school life keeps of a pupil. */
  private Door kept(Somebody one) {
    return new Door("/absences/pupil/" + one.id(), 404, me -> law.keepsAbsences(me, one.key()));
  }

  private Stream<String> wrong(String persona) {
    return doors.stream().flatMap(door -> wrong(persona, door).stream());
  }

  private List<String> wrong(String persona, Door door) {
    int status = house.as(persona).get(door.address()).status();
    int expected = door.opensTo().test(persona) ? FOUND : closed(persona, door);
    return status == expected
        ? List.of()
        : List.of("%s at %s: %d not %d".formatted(persona, named(door), status, expected));
  }

  private int closed(String persona, Door door) {
    boolean refused =
        door.address().startsWith("/absences/pupil/")
            && !RUNNING.contains(world.require(persona).worn().profile());
    return refused ? 403 : door.closed();
  }

  private boolean opensToAnybody(Door door) {
    var answer = house.as(Cast.ANONYMOUS).get(door.address());
    return door.address().startsWith("/api/") ? answer.status() != 401 : !answer.isSignIn();
  }

  /** An address with the names of those whom it is about. */
  private String named(Door door) {
    var address = door.address();
    for (var one : world.people()) {
      address = address.replace(one.id().toString(), one.key());
    }
    return address;
  }
}
