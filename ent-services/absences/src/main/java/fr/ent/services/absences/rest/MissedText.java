package fr.ent.services.absences.rest;

import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.TimeSpan;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Who was missing and when, as products send it (fr: absence à consigner). */
@API(status = API.Status.INTERNAL, since = "0.1")
public record MissedText(@Nullable String pupil, @Nullable String from, @Nullable String to) {
  PersonId person() {
    return PersonId.of(Sent.said(pupil, "pupil"));
  }

  TimeSpan span() {
    return Sent.span(from, to);
  }
}
