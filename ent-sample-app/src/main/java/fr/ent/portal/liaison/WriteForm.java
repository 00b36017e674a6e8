package fr.ent.portal.liaison;

import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.PersonId;
import fr.ent.api.liaison.LiaisonAudience;
import fr.ent.api.liaison.LiaisonDraft;
import fr.ent.api.liaison.LiaisonKind;
import fr.ent.api.liaison.LiaisonText;
import fr.ent.portal.liaison.WriteView.Draft;
import fr.ent.portal.web.Frame;
import fr.ent.portal.web.Visit;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what was typed, and says what is wrong with it. */
final class WriteForm {
  private static final int SUBJECT = 120;
  private static final int CHOICE = 80;

  private WriteForm() {}

  static Draft read(Visit visit) {
    var kind = visit.parameter("kind");
    var choices =
        visit.has("choices")
            ? plain(visit.parameter("choices"))
            : visit.frame().say("liaison.choices.usual").replace(" / ", "\n");
    return new Draft(
        visit.parameter("group"),
        visit.parameters("pupil"),
        kind.isEmpty() ? LiaisonKind.TO_SIGN.name() : kind,
        visit.parameter("subject"),
        plain(visit.parameter("body")),
        choices,
        visit.parameter("due"));
  }

  private static String plain(String text) {
    return text.replace("\r\n", "\n");
  }

  /** What is typed of a text that is there already. */
  static Draft of(LiaisonKind kind, LiaisonText text) {
    return new Draft(
        "",
        List.of(),
        kind.name(),
        text.subject(),
        text.body(),
        String.join("\n", text.choices()),
        text.due().map(LocalDate::toString).orElse(""));
  }

  /** List what is wrong, by field. */
  static Map<String, String> errors(Draft draft, Frame frame) {
    var errors = new LinkedHashMap<String, String>();
    if (draft.subject().isEmpty() || draft.subject().length() > SUBJECT) {
      errors.put("subject", frame.say("liaison.error.subject"));
    }
    if (draft.body().isEmpty()) {
      errors.put("body", frame.say("liaison.error.body"));
    }
    var choices = choices(draft);
    if (kind(draft) == LiaisonKind.TO_ANSWER
        && (choices.size() < 2
            || choices.size() > 6
            || choices.stream().anyMatch(one -> one.length() > CHOICE))) {
      errors.put("choices", frame.say("liaison.error.choices"));
    }
    if (!draft.due().isEmpty()
        && day(draft).filter(one -> !one.isBefore(frame.today())).isEmpty()) {
      errors.put("due", frame.say("liaison.error.due"));
    }
    return errors;
  }

  static LiaisonKind kind(Draft draft) {
    return LiaisonKind.valueOf(draft.kind());
  }

  private static List<String> choices(Draft draft) {
    return Arrays.stream(draft.choices().split("\n", -1))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .distinct()
        .toList();
  }

  private static Optional<LocalDate> day(Draft draft) {
    try {
      return Optional.of(LocalDate.parse(draft.due()));
    } catch (DateTimeParseException notADay) {
      return Optional.empty();
    }
  }

  static LiaisonText text(Draft draft) {
    var choices = kind(draft) == LiaisonKind.TO_ANSWER ? choices(draft) : List.<String>of();
    return new LiaisonText(draft.subject(), draft.body(), choices, day(draft));
  }

  /** Some pupils where some were ticked, else the whole class. */
  static LiaisonDraft draft(Draft draft) {
    var audience =
        draft.pupils().isEmpty()
            ? LiaisonAudience.of(GroupId.of(draft.group()))
            : LiaisonAudience.of(draft.pupils().stream().map(PersonId::of).toList());
    return new LiaisonDraft(kind(draft), audience, text(draft));
  }
}
