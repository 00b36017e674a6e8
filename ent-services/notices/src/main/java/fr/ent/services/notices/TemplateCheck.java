package fr.ent.services.notices;

import fr.ent.api.notices.TemplateRefusedException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Refuses a template that could not be filled, sent or read. */
final class TemplateCheck {
  static final int SUBJECT_AT_MOST = 120;
  static final int TEXT_AT_MOST = 2_000;

  /** One text message in its own alphabet, up to three parts where a name needs another. */
  static final int BRIEF_AT_MOST = 160;

  /** About how long what stands in a place becomes. */
  private static final Map<String, Integer> LENGTHS =
      Map.of(
          "school", 24, "pupil", 10, "day", 22, "from", 7, "to", 7, "phone", 14, "minutes", 3,
          "what", 29);

  private static final int OTHERS = 18;

  private static final Pattern BRACE = Pattern.compile("[{}]");
  private static final Pattern NESTED = Pattern.compile("\\[[^\\]]*\\[|\\][^\\[]*\\]");

  private TemplateCheck() {}

  static void require(Template template, Set<String> places) {
    var all = List.of(template.subject(), template.text(), template.brief());
    if (all.stream().anyMatch(String::isBlank)) {
      throw new TemplateRefusedException(TemplateRefusedException.Reason.EMPTY, "");
    }
    for (var place : template.places()) {
      if (!places.contains(place)) {
        throw new TemplateRefusedException(TemplateRefusedException.Reason.UNKNOWN_PLACE, place);
      }
    }
    if (all.stream().anyMatch(TemplateCheck::isBroken)) {
      throw new TemplateRefusedException(TemplateRefusedException.Reason.BROKEN, "");
    }
    // A text that sends people elsewhere is how they are lured: only the place leads somewhere.
    if (all.stream().anyMatch(one -> one.matches("(?is).*(https?:|www\\.).*"))) {
      throw new TemplateRefusedException(TemplateRefusedException.Reason.LINK, "");
    }
    if (template.subject().length() > SUBJECT_AT_MOST
        || template.text().length() > TEXT_AT_MOST
        || length(template.brief()) > BRIEF_AT_MOST) {
      throw new TemplateRefusedException(TemplateRefusedException.Reason.TOO_LONG, "");
    }
  }

  private static boolean isBroken(String words) {
    var plain = words.replaceAll("\\{[a-z]+\\}", "");
    long opened = plain.chars().filter(one -> one == '[').count();
    long closed = plain.chars().filter(one -> one == ']').count();
    boolean control =
        plain.chars().anyMatch(one -> Character.isISOControl(one) && "\n\r\t".indexOf(one) < 0);
    return BRACE.matcher(plain).find()
        || NESTED.matcher(plain).find()
        || opened != closed
        || control;
  }

  private static int length(String brief) {
    int places =
        Template.PLACE
            .matcher(brief)
            .results()
            .mapToInt(found -> LENGTHS.getOrDefault(found.group(1), OTHERS))
            .sum();
    return brief.replaceAll("\\{[a-z]+\\}|[\\[\\]]", "").length() + places;
  }
}
