package fr.ent.portal.home;

import fr.ent.api.Hook;
import fr.ent.portal.web.Frame;
import fr.ent.portal.web.Visitor;
import java.util.List;

/** Tells what waits for somebody; asked at each visit of the home page, so it answers fast. */
@Hook
public interface TodoSource {
  /** List what waits for this person, the most urgent first. */
  List<Todo> todos(Visitor visitor, Frame frame);
}
