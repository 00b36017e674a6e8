package fr.ent.auth.cas;

import fr.ent.api.connectors.Closing;
import fr.ent.core.Sha256;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

/** The few sentences that the server says to people itself, in French or English. */
enum CasPage {
  UNKNOWN(
      "Ce service n’est pas connu de votre espace numérique de travail.",
      "This service is not known to your digital workspace."),
  CLOSED(
      "Ce service ne vous est pas ouvert. Votre établissement peut vous dire pourquoi.",
      "This service is not open to you. Your school can tell you why."),
  YEAR(
      "Votre établissement n’ouvre pas encore l’espace numérique pour vous. L’accueil dit quand.",
      "Your school has not opened the workspace to you yet. The home page tells when."),
  HOURS(
      "Ce service n’est pas ouvert à cette heure. Revenez pendant ses heures d’ouverture.",
      "This service is not open at this hour. Come back during its opening hours."),
  ASSURANCE(
      "Ce service demande une connexion plus sûre. Un mot de passe seul ne suffit pas.",
      "This service asks for a safer sign-in. A password alone is not enough.");

  private static final String FRAME =
      """
      <!DOCTYPE html>
      <html lang="%s"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark"><title>%s</title><style>%s</style></head>
      <body><main><h1>%s</h1>%s</main></body></html>
      """;

  private static final String STYLE =
      "body{font:1rem/1.5 system-ui,sans-serif;max-inline-size:34rem;margin:3rem auto;padding:0 1rem}"
          + "h1{font-size:1.35rem}button{font:inherit;padding:.6rem 1.2rem}";

  /** Nothing is loaded from anywhere; the one style is named by its hash. */
  private static final String POLICY =
      "default-src 'none'; style-src 'sha256-" + Sha256.base64(STYLE) + "'";

  private final String french;
  private final String english;

  CasPage(String french, String english) {
    this.french = french;
    this.english = english;
  }

  static CasPage of(Closing why) {
    return switch (why) {
      case NOT_FOR_YOU, CUT -> CLOSED;
      case YEAR -> YEAR;
      case HOURS -> HOURS;
      case ASSURANCE -> ASSURANCE;
    };
  }

  void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
    boolean inEnglish = isEnglish(request);
    var back =
        inEnglish
            ? "<p><a href=\"/\">Back to the home page</a></p>"
            : "<p><a href=\"/\">Retour à l’accueil</a></p>";
    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    write(response, inEnglish, inEnglish ? english : french, back);
  }

  /** CAS 3.0 §2.2.4: hand the ticket over by a form, which works without script. */
  static void handOver(
      HttpServletRequest request,
      HttpServletResponse response,
      ServiceAddress service,
      String ticket)
      throws IOException {
    boolean inEnglish = isEnglish(request);
    var form =
        "<form method=\"post\" action=\"%s\"><input type=\"hidden\" name=\"ticket\" value=\"%s\">"
                .formatted(escape(service.toString()), ticket)
            + "<button>%s</button></form>".formatted(inEnglish ? "Continue" : "Continuer");
    var title = inEnglish ? "Your service is ready" : "Votre service est prêt";
    write(response, inEnglish, title, form);
  }

  private static void write(
      HttpServletResponse response, boolean inEnglish, String title, String body)
      throws IOException {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setContentType("text/html");
    response.setCharacterEncoding("UTF-8");
    var language = inEnglish ? "en" : "fr";
    response.getWriter().write(FRAME.formatted(language, title, STYLE, title, body));
  }

  private static boolean isEnglish(HttpServletRequest request) {
    return request.getHeader("Accept-Language") != null
        && request.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
  }
}
