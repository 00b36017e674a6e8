package fr.ent.portal.home;

import fr.ent.api.Hook;
import fr.ent.portal.web.Frame;
import fr.ent.portal.web.Visitor;
import java.util.List;

/** Tells what waits for somebody; asked when the home page is looked at, so it answers fast. */
@Hook
public interface TodoSource {
  /** List what waits for this person, the most urgent first. */
  List<Todo> todos(Visitor visitor, Frame frame);

  /**
   * Tell which service it tells of ({@link fr.ent.portal.web.Pages#service}): nothing is told while
   * that is cut off, or closed to this person. Empty for the house itself.
   */
  default String service() {
    return "";
  }

  /**
   * Tell whether it may be told a minute late. What somebody has done is seen by themselves at once
   * even so.
   */
  default boolean lasts() {
    return false;
  }
}
