package fr.ent.portal.people;

import fr.ent.api.directory.PersonLine;
import fr.ent.portal.web.FormErrors;
import java.util.List;
import java.util.Map;

/**
 * The page of one group that somebody made.
 *
 * @param until when it ends, in words
 * @param manages whether the reader manages it, and does not only belong to it
 * @param members as the reader may know of them, and how many more there are
 * @param over whether its last day has passed, so that nobody can be named
 * @param query by what somebody was looked for
 */
public record GroupView(
    String id,
    String label,
    String until,
    boolean manages,
    boolean over,
    List<Person> members,
    int unseen,
    List<Person> managers,
    String query,
    List<PersonLine> found,
    GroupsView.Draft draft,
    Map<String, String> errors,
    String told)
    implements FormErrors {
  /** Somebody by name, who may be the reader. */
  public record Person(String id, String name, boolean self) {}
}
