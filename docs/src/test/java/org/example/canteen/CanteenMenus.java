package org.example.canteen;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.api.identity.StructureId;
import java.time.LocalDate;
import java.util.List;

// tag::contract[]
/** What there is to eat (fr: menus de la cantine). */
public interface CanteenMenus {
  Right WRITE = new Right("canteen:write");

  /** Tell the menu of a day; empty while there is none. */
  List<String> of(StructureId school, LocalDate day);

  /** Write the menu of a day, in place of the one before. */
  void write(Actor actor, StructureId school, LocalDate day, List<String> dishes);
}
// end::contract[]
