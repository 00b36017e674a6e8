package fr.ent.services.timetable.imports;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.ent.api.identity.PostalAddress;
import fr.ent.api.identity.Structure;
import fr.ent.api.identity.StructureId;
import fr.ent.api.identity.Uai;
import fr.ent.api.timetable.UnreadableTimetableException;
import fr.ent.api.timetable.UnreadableTimetableException.Reason;
import fr.ent.core.Settings;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Files made of text, and the school that they are read for on 24 November 2026. */
final class Texts {
  static final School SCHOOL = school("0999001W", "Europe/Paris");

  private Texts() {}

  static School school(String uai, String zone) {
    var structure =
        new Structure(
            new StructureId(new UUID(3, 1)),
            Optional.of(Uai.of(uai)),
            Optional.empty(),
            "Collège des Tilleuls",
            "",
            "",
            "",
            "",
            "14",
            new PostalAddress(List.of(), "", "", ""),
            List.of(),
            List.of(),
            ZoneId.of(zone),
            true);
    return new School(
        Optional.of(structure), ZoneId.of(zone), LocalDate.of(2026, 11, 24), School.USUAL_TURN);
  }

  static SentFile file(String text) {
    return new SentFile("file", text.getBytes(StandardCharsets.UTF_8));
  }

  static Settings settings(Map<String, String> values) {
    return new Settings(new SmallRyeConfigBuilder().withDefaultValues(values).build());
  }

  static EdtFormat edt() {
    return new EdtFormat(new EdtSeal(settings(Map.of())));
  }

  /** Why a file is refused; nothing where it is not. */
  static Optional<Reason> refused(Format format, SentFile file) {
    return Optional.ofNullable(
            catchThrowableOfType(
                UnreadableTimetableException.class, () -> format.read(file, SCHOOL)))
        .map(UnreadableTimetableException::reason);
  }
}
