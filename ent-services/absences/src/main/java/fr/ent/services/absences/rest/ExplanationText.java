package fr.ent.services.absences.rest;

import fr.ent.api.absences.Explanation;
import fr.ent.api.absences.ExplanationDraft;
import fr.ent.api.absences.ExplanationId;
import fr.ent.api.identity.PersonId;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Why a pupil was or will be missing, as products send and read it (fr: justificatif).
 *
 * @param id chosen by the sender: sending again is sending once
 * @param from {@code 2026-11-27T08:00}, on the clock of the structure
 * @param reason code of a reason that the school offers
 * @param state WAITING, ACCEPTED or REFUSED; of no account where it is sent
 * @param by who said it or wrote it down; of no account where it is sent
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record ExplanationText(
    @Nullable String id,
    @Nullable String pupil,
    @Nullable String from,
    @Nullable String to,
    @Nullable String reason,
    @Nullable String words,
    @Nullable String state,
    @Nullable String by,
    @Nullable String answer) {
  static ExplanationText of(Explanation one) {
    return new ExplanationText(
        one.id().toString(),
        one.pupil().toString(),
        one.covers().from().toString(),
        one.covers().to().toString(),
        one.reason(),
        one.words(),
        one.state().name(),
        one.by().toString(),
        one.answer());
  }

  ExplanationDraft draft() {
    return new ExplanationDraft(
        ExplanationId.of(Sent.said(id, "id")),
        PersonId.of(Sent.said(pupil, "pupil")),
        Sent.span(from, to),
        Sent.said(reason, "reason"),
        words == null ? "" : words);
  }
}
