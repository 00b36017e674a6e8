package fr.ent.portal.matrix;

import static java.util.stream.Collectors.toSet;

import fr.ent.portal.matrix.Planted.Field;
import fr.ent.portal.matrix.Planted.Mark;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Holds a card against {@link FieldLaw}, field by field. */
final class CardFields {
  private static final Pattern PLACES = Pattern.compile("(?s)id=\"places\".*?</section>");
  private static final Pattern SCHOOL = Pattern.compile("(?i)zq(here|there|townhall|far)qz");

  private final Planted planted;
  private final FieldLaw law;

  CardFields(Planted planted, FieldLaw law) {
    this.planted = planted;
    this.law = law;
  }

  /** Each field that is shown and should not be, or is not and should. */
  List<String> wrong(String persona, String other, String card) {
    var wrong = new ArrayList<String>();
    var shown =
        planted.shownIn(card).stream()
            .filter(mark -> mark.person().equals(other))
            .map(Mark::field)
            .collect(toSet());
    var right = law.read(persona, other);
    for (var field : Field.values()) {
      if (shown.contains(field) != right.contains(field)) {
        var verb = shown.contains(field) ? " reads " : " misses ";
        wrong.add(persona + verb + field + " of " + other);
      }
    }
    if (!schools(card).equals(law.schools(persona, other))) {
      wrong.add(persona + " reads schools " + schools(card) + " of " + other);
    }
    return wrong;
  }

  private static Set<String> schools(String card) {
    var found = new HashSet<String>();
    PLACES
        .matcher(card)
        .results()
        .flatMap(places -> SCHOOL.matcher(places.group()).results())
        .forEach(one -> found.add(one.group(1).toLowerCase(Locale.ROOT)));
    return found;
  }
}
