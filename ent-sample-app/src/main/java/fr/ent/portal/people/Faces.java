package fr.ent.portal.people;

import fr.ent.api.directory.PersonCard.Place;
import fr.ent.api.directory.PersonCard.Tie;
import fr.ent.api.identity.Names;
import fr.ent.api.identity.Profile;
import fr.ent.portal.words.Words;
import java.util.ArrayList;
import java.util.List;

/** Says in words what the directory knows of somebody. */
public final class Faces {
  private static final int SHOWN = 3;

  private Faces() {}

  /** Tell the initials that stand where others put a photograph. */
  public static String initials(String name) {
    var parts = name.replaceFirst("^(M\\.|Mme)[\\s\u00a0]+", "").split("[\\s\u00a0]+", -1);
    var first = parts[0].substring(0, 1);
    return parts.length == 1 ? first : first + parts[parts.length - 1].substring(0, 1);
  }

  /** Tell what somebody is: a profile of a project is told by its code. */
  public static String profile(Words words, Profile profile) {
    return words.sayOr("profile." + profile.shortCode(), profile.shortCode());
  }

  /**
   * List where somebody belongs: who is "personnel" beside something truer at the same school is
   * told by the truer word, with every duty.
   */
  public static List<Place> places(List<Place> places) {
    var told = new ArrayList<Place>();
    for (var place : places) {
      var same = places.stream().filter(one -> one.structure().equals(place.structure())).toList();
      if (same.size() == 1 || !place.profile().equals(Profile.STAFF)) {
        var duties =
            same.stream()
                .filter(one -> one.equals(place) || one.profile().equals(Profile.STAFF))
                .flatMap(one -> one.duties().stream())
                .distinct()
                .toList();
        told.add(new Place(place.structure(), place.profile(), duties));
      }
    }
    return told.isEmpty() ? places : told;
  }

  /** Tell a duty as the feed names it, without the words that only say that nothing is said. */
  public static String duty(String label) {
    return label.replaceFirst("(?i)\\s+[—-]\\s+sans objet$", "");
  }

  /** Name some classes, and tell how many more there are. */
  public static String classes(Words words, List<String> labels) {
    var shown = labels.stream().map(Names::group).toList();
    if (shown.size() <= SHOWN) {
      return words.list(shown);
    }
    var more = words.say("classes.more", shown.size() - SHOWN);
    return String.join(", ", shown.subList(0, SHOWN)) + " " + more;
  }

  /** Write a French number as it is spoken, two by two; others as they are. */
  public static String phone(String number) {
    return number.matches("\\+33[0-9]{9}")
        ? "0" + number.substring(3).replaceAll("(?<=\\d)(\\d\\d)", "\u00a0$1")
        : number;
  }

  /** Tell how somebody stands to the reader. */
  public static String tie(Words words, Tie tie) {
    var key = "tie." + tie.kind() + (tie.about().isEmpty() ? "" : ".of");
    var about = Names.person(tie.about());
    var sentence = words.say(key, about, words.of(about));
    return tie.detail().isEmpty() ? sentence : sentence + " (" + Names.group(tie.detail()) + ")";
  }
}
