package fr.ent.portal.admin;

import fr.ent.portal.look.Accent;
import fr.ent.portal.look.Colour;
import fr.ent.portal.look.Logo;
import fr.ent.portal.look.Look;
import fr.ent.portal.look.Look.Banner;
import fr.ent.portal.web.Visit;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads a look out of a form; an accent that cannot be read is refused with the nearest one. */
final class AppearanceForm {
  private final Visit visit;
  private final Map<String, String> errors = new LinkedHashMap<>();
  private String suggestion = "";

  AppearanceForm(Visit visit) {
    this.visit = visit;
  }

  Map<String, String> errors() {
    return errors;
  }

  String suggestion() {
    return suggestion;
  }

  Optional<Look> read(Look before) {
    var name = visit.parameter("name");
    if (name.length() > 80) {
      wrong("name", "appearance.error.name");
    }
    var accent = accent();
    var logo = logo(before);
    var banner = banner();
    return errors.isEmpty() ? Optional.of(new Look(name, accent, logo, banner)) : Optional.empty();
  }

  private Optional<Accent> accent() {
    var text = visit.has("take") ? visit.parameter("take") : visit.parameter("accent");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!Colour.isWellFormed(text)) {
      wrong("accent", "appearance.error.colour");
      return Optional.empty();
    }
    var colour = Colour.of(text);
    if (Accent.isReadable(colour)) {
      return Optional.of(new Accent(colour));
    }
    suggestion = Accent.nearest(colour).light().toString();
    var contrast =
        String.format(visit.frame().words().locale(), "%.1f", Accent.weakestContrast(colour));
    errors.put("accent", visit.frame().say("appearance.error.contrast", contrast, suggestion));
    return Optional.empty();
  }

  private Optional<Logo> logo(Look before) {
    if (visit.has("nologo")) {
      return Optional.empty();
    }
    var upload = visit.file("logo");
    if (upload.isEmpty()) {
      return before.logo();
    }
    var logo =
        upload.get().size() > Logo.LARGEST
            ? Optional.<Logo>empty()
            : Logo.read(upload.get().bytes());
    if (logo.isEmpty()) {
      wrong("logo", "appearance.error.logo");
    }
    return logo;
  }

  private Banner banner() {
    var message = visit.parameter("banner");
    var from = day("from");
    var to = day("to");
    if (message.length() > 300) {
      wrong("banner", "appearance.error.banner");
    } else if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      wrong("to", "appearance.error.days");
    } else {
      return new Banner(message, from, to);
    }
    return Banner.NONE;
  }

  private Optional<LocalDate> day(String field) {
    var text = visit.parameter(field).toUpperCase(Locale.ROOT);
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException notADay) {
      wrong(field, "appearance.error.day");
      return Optional.empty();
    }
  }

  private void wrong(String field, String key) {
    errors.put(field, visit.frame().say(key));
  }
}
