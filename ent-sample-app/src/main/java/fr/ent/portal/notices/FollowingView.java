package fr.ent.portal.notices;

import fr.ent.api.identity.Names;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PersonNames;
import fr.ent.api.notices.DeliveryReceipt;
import fr.ent.api.notices.FollowedNotice;
import java.util.List;
import java.util.Map;

/**
 * The page of what a school has told.
 *
 * @param names of those whom the reader may know of
 * @param letters how many wait to be printed
 */
public record FollowingView(
    Place school,
    List<Place> schools,
    List<FollowedNotice> notices,
    Map<PersonId, PersonNames> names,
    int letters) {
  public FollowingView {
    schools = List.copyOf(schools);
    notices = List.copyOf(notices);
    names = Map.copyOf(names);
  }

  /** Tell what somebody is called; empty where the reader may not know of them. */
  public String name(PersonId person) {
    var known = names.get(person);
    return known == null ? "" : Names.person(known.display());
  }

  /** Tell which word and colour a receipt has. */
  public static String state(DeliveryReceipt receipt) {
    return receipt.outcome().map(Enum::name).orElse("WAITING");
  }

  /** Tell the colour of a state. */
  public static String kind(String state) {
    return switch (state) {
      case "ACCEPTED" -> "good";
      case "RETRY", "WAITING" -> "busy";
      default -> "bad";
    };
  }
}
