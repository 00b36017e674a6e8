package fr.ent.services.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import fr.ent.api.directory.PeopleDeleted;
import fr.ent.api.events.EntEvent;
import fr.ent.api.webhooks.ToldEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The guide tells of every event of the contracts: told outside with these fields, or not told. */
class EventsGuideTest {
  private static final Path GUIDE = Path.of("..", "..", "docs", "guide", "events.md");
  private static final String TABLE = "<!-- events -->\n%s\n<!-- /events -->";

  private static List<String> contractEvents() {
    return new ClassFileImporter()
        .importPackages("fr.ent.api").stream()
            .filter(one -> one.isAssignableTo(EntEvent.class) && !one.isInterface())
            .map(JavaClass::getName)
            .sorted()
            .toList();
  }

  private static String table(List<String> events) {
    var told =
        ContractEvents.ALL.stream()
            .sorted(Comparator.comparing(ToldEvent::name))
            .map(EventsGuideTest::row)
            .collect(Collectors.joining("\n"));
    var names = ContractEvents.ALL.stream().map(one -> one.event().getName()).toList();
    var inside =
        events.stream()
            .filter(one -> !names.contains(one))
            .map(one -> "`" + one.substring(one.lastIndexOf('.') + 1) + "`")
            .collect(Collectors.joining(", "));
    return "| `type` | when | `data` |\n|---|---|---|\n" + told + "\n\nNot told: " + inside + ".";
  }

  private static String row(ToldEvent one) {
    var fields =
        ThinData.fields(one.event()).stream()
            .map(field -> "`" + field + "`")
            .collect(Collectors.joining(", "));
    return "| `" + one.name() + "` | " + one.english() + " | " + fields + " |";
  }

  @Test
  void eachEventOfTheContractsStandsInTheGuide() throws IOException {
    var events = contractEvents();
    assertThat(events).hasSizeGreaterThan(20).contains(PeopleDeleted.class.getName());
    assertThat(Files.readString(GUIDE)).contains(TABLE.formatted(table(events)));
  }

  @Test
  void whatIsToldIsMoreThanNothingAndOnlyIdsAndDates() {
    for (var one : ContractEvents.ALL) {
      assertThat(ThinData.fields(one.event())).as(one.name()).isNotEmpty();
      assertThat(ThinData.fields(one.event()))
          .as(one.name())
          .noneMatch(field -> field.matches("(?i).*(state|reason|name|kind|text|count|half).*"));
    }
  }
}
