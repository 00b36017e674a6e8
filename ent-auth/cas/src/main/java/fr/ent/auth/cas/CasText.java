package fr.ent.auth.cas;

import fr.ent.auth.cas.CasAnswer.Failure;
import fr.ent.auth.cas.CasAnswer.Success;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes answers in the three forms of the protocol. */
final class CasText {
  private static final Jsonb JSON = JsonbBuilder.create();

  private CasText() {}

  /** CAS 1.0 §2.4.2. */
  static String plain(CasAnswer answer) {
    return answer instanceof Success success
        ? "yes\n" + oneLine(success.identity().user()) + "\n"
        : "no\n\n";
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\R", " ");
  }

  /** CAS 2.0 and 3.0 §2.5.2: {@code third} adds what 3.0 tells of the sign-in itself. */
  static String xml(CasAnswer answer, boolean third) {
    var xml = new StringBuilder("<cas:serviceResponse xmlns:cas=\"http://www.yale.edu/tp/cas\">\n");
    if (answer instanceof Success success) {
      xml.append("  <cas:authenticationSuccess>\n    ");
      element(xml, "user", success.identity().user());
      attributes(xml, success, third);
      xml.append("  </cas:authenticationSuccess>\n");
    } else if (answer instanceof Failure failure) {
      xml.append("  <cas:authenticationFailure code=\"").append(failure.code()).append("\">");
      escape(xml, failure.words());
      xml.append("</cas:authenticationFailure>\n");
    }
    return xml.append("</cas:serviceResponse>\n").toString();
  }

  private static void attributes(StringBuilder xml, Success success, boolean third) {
    boolean wrapped = success.policy().wrapped();
    boolean any = (third && wrapped) || !success.identity().attributes().isEmpty();
    if (wrapped && any) {
      xml.append("    <cas:attributes>\n");
    }
    if (wrapped && third) {
      indented(xml, "authenticationDate", date(success));
      indented(xml, "longTermAuthenticationRequestTokenUsed", "false");
      indented(xml, "isFromNewLogin", Boolean.toString(success.fresh()));
    }
    success
        .identity()
        .attributes()
        .forEach((name, values) -> values.forEach(value -> indented(xml, name, value)));
    if (wrapped && any) {
      xml.append("    </cas:attributes>\n");
    }
  }

  private static String date(Success success) {
    return DateTimeFormatter.ISO_INSTANT.format(success.signedInAt());
  }

  private static void indented(StringBuilder xml, String name, String value) {
    xml.append("      ");
    element(xml, name, value);
  }

  private static void element(StringBuilder xml, String name, String value) {
    xml.append("<cas:").append(name).append('>');
    escape(xml, value);
    xml.append("</cas:").append(name).append(">\n");
  }

  /** Characters that XML 1.0 cannot hold are left out. */
  private static void escape(StringBuilder xml, String text) {
    text.codePoints()
        .filter(c -> c >= ' ' || c == '\t' || c == '\n' || c == '\r')
        .filter(c -> c != 0xfffe && c != 0xffff && (c < 0xd800 || c > 0xdfff))
        .forEach(
            c -> {
              switch (c) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                case '"' -> xml.append("&quot;");
                default -> xml.appendCodePoint(c);
              }
            });
  }

  /** CAS 3.0 §2.5.1, format=JSON. */
  static String json(CasAnswer answer, boolean third) {
    var response = new LinkedHashMap<String, Object>();
    if (answer instanceof Success success) {
      var attributes = new LinkedHashMap<String, Object>();
      if (third) {
        attributes.put("authenticationDate", date(success));
        attributes.put("longTermAuthenticationRequestTokenUsed", false);
        attributes.put("isFromNewLogin", success.fresh());
      }
      attributes.putAll(success.identity().attributes());
      var told = new LinkedHashMap<String, Object>();
      told.put("user", success.identity().user());
      told.put("attributes", attributes);
      response.put("authenticationSuccess", told);
    } else if (answer instanceof Failure failure) {
      var told = new LinkedHashMap<String, Object>();
      told.put("code", failure.code().name());
      told.put("description", failure.words());
      response.put("authenticationFailure", told);
    }
    return JSON.toJson(Map.of("serviceResponse", response));
  }
}
