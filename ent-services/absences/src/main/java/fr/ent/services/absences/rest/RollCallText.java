package fr.ent.services.absences.rest;

import fr.ent.api.absences.RollCall;
import fr.ent.api.absences.RollCallId;
import fr.ent.api.absences.RollMark;
import fr.ent.api.identity.PersonId;
import fr.ent.api.timetable.LessonId;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A roll call as products send and read it (fr: appel).
 *
 * @param id chosen by the sender: sending again is sending once
 * @param taken when it was taken, {@code 2026-11-27T07:05:00Z}
 * @param marks those who are not simply there
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record RollCallText(
    @Nullable String id, @Nullable String taken, @Nullable List<RollCallText.Mark> marks) {
  /**
   * What is said of a pupil.
   *
   * @param kind ABSENT, LATE, SENT_OUT, INFIRMARY or EXEMPTED
   * @param minutes how late, 0 for every other kind
   */
  public record Mark(@Nullable String pupil, @Nullable String kind, int minutes) {
    RollMark mark() {
      return new RollMark(
          PersonId.of(Sent.said(pupil, "pupil")),
          Sent.oneOf(RollMark.Kind.class, kind, "kind"),
          minutes);
    }

    static Mark of(RollMark mark) {
      return new Mark(mark.pupil().toString(), mark.kind().name(), mark.minutes());
    }
  }

  static RollCallText of(RollCall call) {
    return new RollCallText(
        call.id().toString(),
        call.taken().toString(),
        call.marks().stream().map(Mark::of).toList());
  }

  RollCall of(LessonId lesson) {
    return new RollCall(
        RollCallId.of(Sent.said(id, "id")),
        lesson,
        Sent.instant(taken, "taken"),
        Optional.ofNullable(marks).orElse(List.of()).stream().map(Mark::mark).toList());
  }
}
