package fr.ent.portal.notices;

import fr.ent.portal.web.Pages;

/** The pages of notices, which can be cut off as one. */
interface Room extends Pages {
  String NAME = "notices";

  @Override
  default String service() {
    return NAME;
  }
}
