package fr.ent.portal.matrix;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.Profile;
import fr.ent.api.sharing.Level;
import fr.ent.api.sharing.Recipient;
import fr.ent.api.sharing.Sharing;
import fr.ent.api.sharing.ThingId;
import fr.ent.api.territory.TerritoryId;
import fr.ent.portal.matrix.Facts.Hat;
import java.util.ArrayList;
import java.util.List;

/** The things of a {@link World}: who owns them and with whom they are shared, as plain lists. */
final class Things {
  static final String SERVICE = "recipes";

  private final World world;
  private final List<Thing> all = new ArrayList<>();

  /** With a person, a group, or a profile of a school: one of the three is not empty. */
  record With(String person, String group, List<Hat> profile, Level level) {}

  Things(World world) {
    this.world = world;
  }

  /** Somebody makes a thing. */
  Thing own(String key, String owner) {
    var thing = new Thing(key, owner);
    sharing().own(thing.house(), thing.id(), world.require(owner).id());
    all.add(thing);
    return thing;
  }

  List<Thing> all() {
    return List.copyOf(all);
  }

  private Sharing sharing() {
    return world.ent().get(Sharing.class);
  }

  /** One thing. Its key is found in no other text. */
  final class Thing {
    private final String key;
    private final String owner;
    private final List<With> shared = new ArrayList<>();
    private boolean there = true;

    private Thing(String key, String owner) {
      this.key = key;
      this.owner = owner;
    }

    ThingId id() {
      return new ThingId(SERVICE, "zr" + key + "rz");
    }

    String key() {
      return key;
    }

    String owner() {
      return owner;
    }

    TerritoryId territory() {
      return world.require(owner).territory();
    }

    List<With> shared() {
      return List.copyOf(shared);
    }

    boolean isThere() {
      return there;
    }

    private Actor house() {
      return Actor.house(territory());
    }

    Thing with(String person, Level level) {
      shared.add(new With(person, "", List.of(), level));
      return share(Recipient.of(world.require(person).id()), level);
    }

    Thing withGroup(String group, Level level) {
      shared.add(new With("", group, List.of(), level));
      return share(Recipient.of(world.group(group)), level);
    }

    Thing withProfile(String school, Profile profile, Level level) {
      shared.add(new With("", "", List.of(new Hat(school, profile)), level));
      return share(Recipient.of(world.school(school), profile), level);
    }

    private Thing share(Recipient with, Level level) {
      sharing().share(house(), id(), with, level);
      return this;
    }

    /** The last day of all its shares was yesterday. */
    Thing over() {
      world.run(
          territory(),
          "update auth.share set last_day = ? where thing = ?",
          World.TODAY.minusDays(1),
          id().id());
      shared.clear();
      return this;
    }

    void gone() {
      sharing().forget(house(), id());
      there = false;
    }
  }
}
