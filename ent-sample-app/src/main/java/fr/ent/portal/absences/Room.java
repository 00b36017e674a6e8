package fr.ent.portal.absences;

import fr.ent.portal.web.Pages;

/** The pages of absences, which can be cut off as one. */
interface Room extends Pages {
  String NAME = "absences";

  @Override
  default String service() {
    return NAME;
  }
}
