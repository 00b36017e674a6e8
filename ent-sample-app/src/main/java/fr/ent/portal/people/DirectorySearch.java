package fr.ent.portal.people;

import fr.ent.api.directory.PersonPage;
import fr.ent.api.identity.Profile;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What the search page shows.
 *
 * @param text what is looked for
 * @param profile code of the profile looked for; empty for all
 * @param school id of the school looked in; empty for all
 * @param group id of the class looked in; empty for none
 * @param groupName its label
 * @param schools to choose from; fewer than two are not offered
 */
public record DirectorySearch(
    String text,
    String profile,
    String school,
    String group,
    String groupName,
    List<Choice> profiles,
    List<Choice> schools,
    PersonPage found) {
  /** One choice of a filter. */
  public record Choice(String value, String words) {}

  /** The profiles offered as filters, in this order. */
  static final List<Profile> OFFERED =
      List.of(
          Profile.PUPIL,
          Profile.TEACHER,
          Profile.GUARDIAN,
          Profile.HEAD,
          Profile.SCHOOL_LIFE,
          Profile.LIBRARIAN,
          Profile.STAFF);

  /** Tell whether nothing was asked for yet. */
  public boolean isOpen() {
    return text.isEmpty() && profile.isEmpty() && group.isEmpty();
  }

  /** Tell where the next page is. */
  public String next() {
    return address(found.next());
  }

  /** Tell where the same search starts. */
  public String start() {
    return address("");
  }

  private String address(String after) {
    return "/directory?q="
        + encode(text)
        + pair("as", profile)
        + pair("school", school)
        + pair("group", group)
        + pair("after", after);
  }

  private static String pair(String name, String value) {
    return value.isEmpty() ? "" : "&" + name + "=" + encode(value);
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
