package fr.ent.portal.liaison;

import fr.ent.portal.web.Pages;

/** The pages of the liaison book, which can be cut off as one. */
interface Room extends Pages {
  String NAME = "liaison";

  @Override
  default String service() {
    return NAME;
  }
}
