package fr.ent.portal.matrix;

import java.util.List;
import java.util.UUID;

/** What somebody learns of a pupil, if only that there is one. */
record Learnt(House house) {
  /** Pages about one pupil, whoever may open them. */
  private static final List<String> OF_A_PUPIL =
      List.of(
          "/directory/{id}",
          "/absences/pupil/{id}",
          "/absences/mine?child={id}",
          "/timetable?of=person:{id}",
          "/accounts/{id}",
          "/liaison/ask?child={id}",
          "/appointments?child={id}",
          "/audit?person={id}",
          "/rights?of={id}",
          "/crisis/freeze?person={id}",
          "/api/absences/of/{id}?first=2026-11-01&last=2026-11-30",
          "/api/timetable/people/{id}/lessons?first=2026-11-01&last=2026-11-30");

  /** The pages that answer otherwise than about somebody who is nowhere. */
  List<String> of(String reader, String pupil) {
    var knocker = house.as(reader);
    var id = house.world().require(pupil).id().toString();
    return OF_A_PUPIL.stream()
        .filter(
            address -> {
              var nowhere = UUID.randomUUID().toString();
              var asked = knocker.get(address.replace("{id}", id)).without(id);
              var expected = knocker.get(address.replace("{id}", nowhere)).without(nowhere);
              return !asked.equals(expected);
            })
        .map(address -> reader + " of " + pupil + " at " + address)
        .toList();
  }
}
