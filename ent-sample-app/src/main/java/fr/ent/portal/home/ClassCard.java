package fr.ent.portal.home;

import fr.ent.api.identity.GroupId;
import java.util.List;

/**
 * A class, as the home page tells of it (fr: classe).
 *
 * @param formTeachers as people call them
 */
public record ClassCard(GroupId id, String label, int pupils, List<String> formTeachers) {
  public ClassCard {
    formTeachers = List.copyOf(formTeachers);
  }
}
