package fr.ent.portal.home;

import fr.ent.api.Hook;
import fr.ent.api.identity.PersonId;
import fr.ent.portal.web.Frame;
import fr.ent.portal.web.Visitor;
import java.util.Optional;

/** Tells what the day of somebody holds; asked at each visit of the home page. */
@Hook
public interface DaySource {
  /** Tell which service it tells of, as {@link TodoSource#service} does. */
  String service();

  /** Find the day of a person, oneself or a child; nothing where they have none. */
  Optional<Day> day(Visitor visitor, PersonId person, Frame frame);
}
