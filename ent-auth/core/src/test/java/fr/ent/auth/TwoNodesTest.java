package fr.ent.auth;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.Right;
import fr.ent.api.communication.RulePlace;
import fr.ent.api.connectors.OpeningHours;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.opening.ServiceOpening;
import fr.ent.api.opening.ServiceOpenings;
import fr.ent.api.signon.Assurance;
import fr.ent.auth.access.Grants;
import fr.ent.auth.access.Holder;
import fr.ent.auth.access.Scope;
import fr.ent.auth.crisis.Crisis;
import fr.ent.auth.crisis.Cut.What;
import fr.ent.core.Settings;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is decided on one node holds on another, a process of its own, within ten seconds. */
@EntTest(beans = PaperDirectory.class)
class TwoNodesTest {
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final int LOOK_EVERY_MILLIS = 100;
  private static final Right SERVE = new Right("canteen:serve");

  private static Node other;

  /** The other node. */
  private record Node(Process process, BufferedReader answers, BufferedWriter questions) {
    static Node start(Settings settings) throws IOException {
      var command = new ArrayList<String>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.add("-Xmx300m");
      Fixture.anotherNode(settings).forEach((key, value) -> command.add("-D" + key + "=" + value));
      command.addAll(
          List.of("-cp", System.getProperty("java.class.path"), NodeProcess.class.getName()));
      var process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      var node = new Node(process, process.inputReader(), process.outputWriter());
      assertThat(node.answer()).isEqualTo("ready");
      return node;
    }

    private String answer() throws IOException {
      for (var line = answers.readLine(); line != null; line = answers.readLine()) {
        if (line.startsWith("answer ")) {
          return line.substring("answer ".length());
        }
      }
      throw new IOException("the other node has ended");
    }

    private boolean ask(String question) throws IOException {
      questions.write(question);
      questions.newLine();
      questions.flush();
      return Boolean.parseBoolean(answer());
    }

    /** Tell whether an answer comes to be within the time that is allowed. */
    boolean comesTo(boolean wanted, String question) throws IOException, InterruptedException {
      long end = System.nanoTime() + SOON.toNanos();
      while (ask(question) != wanted) {
        if (System.nanoTime() > end) {
          return false;
        }
        Thread.sleep(LOOK_EVERY_MILLIS);
      }
      return true;
    }
  }

  @BeforeAll
  static void anotherNodeStarts(Settings settings) throws IOException {
    other = Node.start(settings);
  }

  @AfterAll
  static void itStops() throws IOException {
    other.questions().close();
    other.process().destroy();
  }

  @Test
  @Clause("ISO-9")
  void whatIsDecidedHereHoldsThereWithinTenSeconds(Grants grants, Crisis crisis) throws Exception {
    var cook = PersonId.random();
    var serves = "allows " + cook + " " + Profile.STAFF.code() + " " + SERVE.id();
    var isOut = "out " + PersonId.random() + " " + Profile.PUPIL.code();
    assertThat(other.ask(serves)).isFalse();
    assertThat(other.ask(isOut)).isFalse();

    var grant = grants.give(Fixture.house(), Holder.of(cook), SERVE, Scope.of(Fixture.SCHOOL));
    var cut = crisis.cut(Fixture.house(), What.of(Profile.PUPIL), "Des comptes sont volés");
    assertThat(other.comesTo(true, serves)).isTrue();
    assertThat(other.comesTo(true, isOut)).isTrue();

    grants.takeBack(Fixture.house(), grant.id());
    crisis.end(Fixture.house(), cut.id());
    assertThat(other.comesTo(false, serves)).isTrue();
    assertThat(other.comesTo(false, isOut)).isTrue();
  }

  @Test
  @Clause("ISO-9")
  void eachKindOfCutShutsThereWithinTenSecondsAndOpensAgain(Crisis crisis) throws Exception {
    var somebody = PersonId.random() + " " + Profile.TEACHER.code();
    for (var what :
        List.of(
            What.TERRITORY,
            What.of(Fixture.SCHOOL),
            What.of(Profile.TEACHER, Fixture.SCHOOL),
            What.ofService("absences"))) {
      assertThat(other.comesTo(false, "shut " + somebody + " absences")).isTrue();
      var cut = crisis.cut(Fixture.house(), what, "Essai");
      assertThat(other.comesTo(true, "shut " + somebody + " absences")).as("%s", what).isTrue();
      boolean everything = other.ask("shut " + somebody + " timetable");
      assertThat(everything).isEqualTo(what.service().isEmpty());
      crisis.end(Fixture.house(), cut.id());
    }
  }

  @Test
  @Clause("ISO-9")
  void theConditionsOfAServiceHoldThereWithinTenSeconds(ServiceOpenings openings) throws Exception {
    var closed = "closed " + PersonId.random() + " " + Profile.TEACHER.code() + " tck";
    assertThat(other.ask(closed)).isFalse();
    var heads = new ServiceOpening(Set.of(Profile.HEAD), OpeningHours.ALWAYS, Assurance.LOW);
    var place = RulePlace.of(Fixture.SCHOOL);
    openings.change(Fixture.house(), place, "tck", heads);
    assertThat(other.comesTo(true, closed)).isTrue();
    openings.change(Fixture.house(), place, "tck", ServiceOpening.ALWAYS);
    assertThat(other.comesTo(false, closed)).isTrue();
  }
}
