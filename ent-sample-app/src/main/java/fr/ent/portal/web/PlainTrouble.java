package fr.ent.portal.web;

/** The one page that needs nothing: no database, no frame, no stylesheet. */
final class PlainTrouble {
  private PlainTrouble() {}

  static String page(String language, String reference) {
    boolean english = language.equals("en");
    var heading = english ? "We will be right back" : "Nous revenons dans un instant";
    var advice =
        english
            ? "The portal cannot answer at the moment. Nothing you had saved is lost. Try again in"
                + " a few minutes. If it goes on, quote the reference "
            : "Le portail ne peut pas répondre pour le moment. Rien de ce que vous aviez enregistré"
                + " n’est perdu. Réessayez dans quelques minutes. Si cela dure, donnez la référence ";
    return "<!doctype html><html lang=\""
        + (english ? "en" : "fr")
        + "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\""
        + " content=\"width=device-width, initial-scale=1\"><title>"
        + heading
        + "</title></head><body><main><h1>"
        + heading
        + "</h1><p>"
        + advice
        + reference
        + ".</p></main></body></html>";
  }
}
