package fr.ent.services.simulators.academy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.identity.Ine;
import fr.ent.api.identity.Uai;
import fr.ent.tck.Clause;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Nothing in an invented academy could be somebody's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InventedTest {
  private static final Pattern FICTIVE_PHONE =
      Pattern.compile("(0|\\+33)(19900|26191|35301|46571|53649|63998)\\d{4}|\\+442079460\\d{3}");

  private List<ReadFeed.Entry> entries = List.of();

  @BeforeAll
  void writeOnce(@TempDir Path folder) throws Exception {
    entries = ReadFeed.all(Academy.builder().size(AcademySize.S).seed(11).build().writeTo(folder));
  }

  private List<String> values(String name) {
    return entries.stream().flatMap(e -> e.values(name).stream()).toList();
  }

  @Test
  @Clause("PRIV-12")
  void nationalNumbersComeFromARangeOfNobody() {
    var ines = values("ENTEleveINE");
    assertThat(ines).allMatch(Ine::isWellFormed).allMatch(ine -> ine.matches("990.*Z"));
    assertThat(ines).anyMatch(ine -> ine.matches("\\d{10}Z")).anyMatch(ine -> ine.endsWith("ZZ"));
    assertThat(new HashSet<>(ines)).hasSameSizeAs(ines);
    assertThat(ines.size()).isBetween(1000, 1090);
  }

  @Test
  @Clause("PRIV-12")
  void mailsAndPhonesReachNobody() {
    for (String name : List.of("mail", "ENTStructureMailSI")) {
      assertThat(values(name))
          .isNotEmpty()
          .allMatch(mail -> mail.matches("[\\w.-]+@example\\.org"));
    }
    for (String name : List.of("homePhone", "telephoneNumber", "mobile", "ENTPersonMobileSMS")) {
      assertThat(values(name)).isNotEmpty().allMatch(InventedTest::isFictive);
    }
  }

  private static boolean isFictive(String phone) {
    return FICTIVE_PHONE.matcher(phone.replaceAll("[ .-]", "")).matches();
  }

  @Test
  void theSearchForRealNumbersCanFail() {
    assertThat(isFictive("01 42 00 00 00")).isFalse();
    assertThat(isFictive("+33 6 12 34 56 78")).isFalse();
  }

  @Test
  @Clause("PRIV-12")
  void schoolsAreOfNoDepartmentAndTheirLettersAreRight() {
    assertThat(values("ENTStructureUAI"))
        .allMatch(uai -> uai.startsWith("0999") && Uai.of(uai).hasRightLetter());
    assertThat(values("ENTPersonCodePostal")).allMatch(code -> code.startsWith("99"));
  }

  @Test
  void namesAreAsRichAsInAFrenchSchool() {
    var names = new HashSet<>(values("sn"));
    names.addAll(values("givenName"));
    assertThat(names)
        .anyMatch(name -> name.matches(".*[ÉÈÊÇÏÔ].*"))
        .anyMatch(name -> name.contains("'"))
        .anyMatch(name -> name.contains("-"))
        .anyMatch(name -> name.startsWith("LE "))
        .anyMatch(name -> name.matches("D[EU]S? .*"))
        .anyMatch(name -> name.matches("(?U).*[^\\x00-\\xff].*"));
  }
}
