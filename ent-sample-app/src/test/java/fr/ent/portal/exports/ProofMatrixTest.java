package fr.ent.portal.exports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.signon.Assurance;
import fr.ent.core.EntRuntime;
import fr.ent.core.rest.RestResource;
import fr.ent.portal.exports.ExportTown.Somebody;
import fr.ent.portal.matrix.Knocker;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Dispatcher;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Page.Verb;
import fr.ent.portal.web.Proof;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Each operation at each level of assurance. Here even nobody at all is more than one takes out
 * alone, so that pages say what they ask for whatever there is to show.
 */
@EntTest(
    settings = {
      "ent.territory=tilleuls",
      "ent.auth.second-factor=staff",
      "ent.auth.exports.fresh=PT15M",
      "ent.auth.exports.alone=-1",
      "ent.webhooks.deliver=false"
    })
class ProofMatrixTest {
  private static final String NOTHING = "00000000-0000-4000-8000-00000000000f";
  private static final int ASKED_AGAIN = 428;

  /** What needs a second factor shown not long ago: written a second time. */
  private static final Set<String> HIGH =
      Set.of(
          "GET /absences/register.csv",
          "GET /absences/follow/letters",
          "GET /absences/handover/pupils.csv",
          "POST /accounts/codes",
          "GET /notices/school/letters",
          "GET /liaison/slips/{message}",
          "POST /liaison/paper",
          "GET /crisis/evidence",
          "GET /crisis/evidence/text",
          "POST /exports/confirm",
          "POST /account/proof");

  /** Files and print runs that name nobody, or the reader only. */
  private static final Set<String> PLAIN =
      Set.of(
          "GET /absences/figures.csv",
          "GET /absences/handover/classes.csv",
          "GET /appointments/calendar/{file}",
          "GET /calendar/{file}",
          "GET /timetable/agenda");

  private static ExportTown town;
  private static List<Page> pages;

  /** How surely, and how long ago. */
  private enum Level {
    LOW(Assurance.LOW, Duration.ZERO),
    SUBSTANTIAL_BEFORE(Assurance.SUBSTANTIAL, ExportTown.STALE),
    SUBSTANTIAL_NOW(Assurance.SUBSTANTIAL, Duration.ofMinutes(1)),
    HIGH_BEFORE(Assurance.HIGH, ExportTown.STALE),
    HIGH_NOW(Assurance.HIGH, Duration.ofMinutes(1));

    private final Assurance assurance;
    private final Duration ago;

    Level(Assurance assurance, Duration ago) {
      this.assurance = assurance;
      this.ago = ago;
    }

    boolean isFresh() {
      return this == SUBSTANTIAL_NOW || this == HIGH_NOW;
    }
  }

  @BeforeAll
  static void somebodyWithEveryRight(EntRuntime ent) throws IOException {
    town = new ExportTown(ent);
    pages = ent.get(Dispatcher.class).pages();
  }

  @AfterAll
  static void close() {
    town.close();
  }

  private static String name(Page page) {
    return page.verb() + " " + page.path();
  }

  private static String address(Page page) {
    var path = page.path().replace("{message}", town.message()).replaceAll("\\{.*?}", NOTHING);
    return path.endsWith("/pupils.csv") ? path + "?day=2026-11-02&until=2026-11-27" : path;
  }

  private static Map<String, String> form(Page page) {
    return switch (page.path()) {
      case "/accounts/codes" -> Map.of("person", town.pupils().get(0).toString());
      case "/liaison/paper" -> Map.of("message", town.message());
      case "/exports/confirm" -> Map.of("request", NOTHING);
      default -> Map.of();
    };
  }

  private static Knocker.Answer ask(Knocker knocker, Page page) {
    return page.verb() == Verb.GET
        ? knocker.get(address(page))
        : knocker.post(address(page), form(page));
  }

  private static Knocker at(Level level, Somebody somebody) {
    town.prove(somebody, level.assurance, level.ago);
    return town.knocker(somebody);
  }

  private static boolean isHigh(Page page) {
    return page.proof() != Proof.NONE;
  }

  @Test
  @Clause("SEC-8: matrix operation × assurance level, 0 high operation at low level")
  void noOperationOpensAtALevelThatIsTooLow() {
    var somebody = town.staff("Ada", "Palier");
    var wrong = new ArrayList<String>();
    for (var level : Level.values()) {
      var knocker = at(level, somebody);
      for (var page : pages) {
        boolean asked =
            level == Level.LOW ? isGuarded(page) : isHigh(page) || page.verb() == Verb.GET;
        if (asked && !isRight(level, page, ask(knocker, page))) {
          wrong.add(level + " " + name(page));
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(pages).hasSizeGreaterThan(180);
  }

  /** Who has first to keep a second factor finds nothing but the way to. */
  private static boolean isGuarded(Page page) {
    return !(page.access() instanceof Access.Everybody || page.access() instanceof Access.Arrived);
  }

  private static boolean isRight(Level level, Page page, Knocker.Answer answer) {
    if (level == Level.LOW) {
      return answer.isSignIn() || answer.status() == 403;
    }
    return (answer.status() == ASKED_AGAIN) == (isHigh(page) && !level.isFresh())
        && !answer.isSignIn();
  }

  @Test
  @Clause("SEC-8: matrix operation × assurance level, 0 high operation at low level")
  void nothingIsReadByRestAtALevelThatIsTooLow(EntRuntime ent) {
    var somebody = town.staff("Ada", "Machine");
    var addresses = reads(ent);
    var low = at(Level.LOW, somebody);
    assertThat(addresses).hasSizeGreaterThan(8);
    assertThat(addresses.stream().filter(one -> low.get(one).status() != 401)).isEmpty();
    var sure = at(Level.SUBSTANTIAL_BEFORE, somebody);
    assertThat(addresses.stream().filter(one -> sure.get(one).status() == 401)).isEmpty();
  }

  private static List<String> reads(EntRuntime ent) {
    return ent.get(BeanManager.class).getBeans(RestResource.class, Any.Literal.INSTANCE).stream()
        .flatMap(one -> Arrays.stream(one.getBeanClass().getDeclaredMethods()))
        .filter(one -> one.isAnnotationPresent(GET.class))
        .map(one -> "/api" + path(one.getDeclaringClass()) + path(one))
        .map(one -> one.replaceAll("\\{.*?}", NOTHING))
        .distinct()
        .toList();
  }

  private static String path(AnnotatedElement element) {
    var path = element.getAnnotation(Path.class);
    return path == null ? "" : path.value();
  }

  @Test
  @Clause("SEC-19: bulk export needs step-up")
  void whatLetsManyOutSaysSoAndEachFileIsOneOrNamesNobody() {
    assertThat(pages.stream().filter(ProofMatrixTest::isHigh).map(ProofMatrixTest::name))
        .containsExactlyInAnyOrderElementsOf(HIGH);
    var files =
        pages.stream()
            .filter(one -> one.path().matches(".*(csv|text|letters|slips|calendar|agenda).*"))
            .filter(one -> one.verb() == Verb.GET)
            .filter(one -> !one.path().startsWith("/school-calendar"))
            .map(ProofMatrixTest::name)
            .collect(Collectors.toSet());
    assertThat(Stream.concat(HIGH.stream(), PLAIN.stream()).toList()).containsAll(files);
  }
}
