package fr.ent.portal.admin;

import fr.ent.api.identity.PersonId;
import fr.ent.auth.crisis.Cut;
import fr.ent.portal.web.FormErrors;
import fr.ent.portal.web.Visit;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The form that freezes an account, with what is wrong in it.
 *
 * @param since as the browser writes local times
 * @param moment what that is
 * @param errors by field
 */
public record FreezeForm(
    PersonId person,
    String name,
    String since,
    String reason,
    Optional<Instant> moment,
    Map<String, String> errors)
    implements FormErrors {
  /** An empty form: from yesterday on. */
  static FreezeForm empty(Visit visit, PersonId person, String name) {
    var since = visit.frame().today().minusDays(1).atStartOfDay().toString();
    return new FreezeForm(person, name, since, "", Optional.empty(), Map.of());
  }

  static FreezeForm of(Visit visit, PersonId person, String name) {
    var frame = visit.frame();
    var since = visit.parameter("since");
    var reason = visit.parameter("reason");
    var moment = moment(visit, since).filter(one -> !one.isAfter(frame.now()));
    var errors = new HashMap<String, String>();
    if (moment.isEmpty()) {
      errors.put("since", frame.say("freeze.since.wrong"));
    }
    if (reason.isEmpty() || reason.length() > Cut.LONGEST_REASON) {
      errors.put("reason", frame.say("crisis.reason.wrong", Cut.LONGEST_REASON));
    }
    if (!visit.parameter("sure").equals("yes")) {
      errors.put("sure", frame.say("freeze.unsure"));
    }
    return new FreezeForm(person, name, since, reason, moment, Map.copyOf(errors));
  }

  private static Optional<Instant> moment(Visit visit, String since) {
    try {
      return Optional.of(LocalDateTime.parse(since).atZone(visit.frame().zone()).toInstant());
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return person.toString();
  }
}
