package fr.ent.portal.timetable;

import fr.ent.portal.web.Pages;

/** The pages of the timetable, which can be cut off as one. */
interface Room extends Pages {
  String NAME = "timetable";

  @Override
  default String service() {
    return NAME;
  }
}
