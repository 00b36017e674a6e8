package fr.ent.portal.web;

import fr.ent.api.Hook;
import java.util.List;

/** A room of the portal: the pages that one bean answers (fr: ensemble de pages). */
@Hook
public interface Pages {
  /** List the pages. */
  List<Page> pages();

  /**
   * Tell which service it belongs to, which can be cut off alone ({@link
   * fr.ent.auth.crisis.Cut.What#ofService}) and opened to some, at some hours ({@link
   * fr.ent.api.opening.ServiceOpenings}); its name in words is {@code service.NAME}. Empty for what
   * the house itself needs.
   */
  default String service() {
    return "";
  }

  /** List what the home page offers of them. */
  default List<Tile> tiles() {
    return List.of();
  }

  /**
   * List what the home page offers this person of them: all {@link #tiles}, unless what they are
   * decides. What a tile leads to decides for itself who is let in.
   */
  default List<Tile> tiles(Visitor visitor) {
    return tiles();
  }
}
