package fr.ent.api.timetable;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/** What a file of a timetable made elsewhere is (fr: format d'emploi du temps). */
@API(status = EXPERIMENTAL, since = "0.1")
public enum TimetableSource {
  /** The XML of EDT (Index Éducation), in the clear or encrypted for a partner. */
  EDT,
  /** The zip archive of UDT (Omnimodal). */
  UDT,
  /** The XML of STS-WEB: who teaches what to whom, and no lesson. */
  STS,
  /** iCalendar, RFC 5545. */
  ICALENDAR
}
