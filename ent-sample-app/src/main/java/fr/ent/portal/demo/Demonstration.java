package fr.ent.portal.demo;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.api.accounts.Accounts;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.FeedRun;
import fr.ent.api.directory.FeedRunId;
import fr.ent.api.directory.Feeds;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PersonNames;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.auth.access.Grants;
import fr.ent.auth.access.Holder;
import fr.ent.auth.access.Scope;
import fr.ent.auth.accounts.Caller;
import fr.ent.auth.accounts.Credentials;
import fr.ent.auth.accounts.LoginDesk;
import fr.ent.portal.setup.MadeAccounts;
import fr.ent.portal.words.Shared;
import fr.ent.portal.words.Terminal;
import fr.ent.services.directory.HandEntry;
import fr.ent.services.simulators.academy.AcademyFiles;
import fr.ent.services.simulators.academy.AcademySize;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fills an empty portal with an invented academy of about 5 000 people, through the same doors as a
 * real one: its feed, accounts made from it, activation codes. A portal that is filled stays as it
 * is.
 */
@Shared
public class Demonstration {
  /** The password of the people shown. */
  public static final String PASSWORD = "tilleul cartable marelle";

  private static final Caller HERE = new Caller("127.0.0.1", "demonstration");

  private final Feeds feeds;
  private final Directory directory;
  private final Accounts accounts;
  private final LoginDesk desk;
  private final Grants grants;
  private final HandEntry entry;
  private final MadeAccounts made;
  private final DemoLessons lessons;
  private final DemoAbsences absences;
  private final DemoLiaison liaison;
  private final DemoNotices notices;
  private final Clock clock;

  @Inject
  public Demonstration(
      Feeds feeds,
      Directory directory,
      Accounts accounts,
      LoginDesk desk,
      Grants grants,
      HandEntry entry,
      MadeAccounts made,
      DemoLessons lessons,
      DemoAbsences absences,
      DemoLiaison liaison,
      DemoNotices notices,
      Clock clock) {
    this.feeds = feeds;
    this.directory = directory;
    this.accounts = accounts;
    this.desk = desk;
    this.grants = grants;
    this.entry = entry;
    this.made = made;
    this.lessons = lessons;
    this.absences = absences;
    this.liaison = liaison;
    this.notices = notices;
    this.clock = clock;
  }

  /** Fill the portal if it is empty, and print whom to sign in as. */
  public void run(Actor house, Path folder, Terminal terminal) throws IOException {
    run(house, folder, AcademySize.DEMO, terminal);
  }

  /** Fill the portal, if it is empty, with an academy of another size. */
  public void run(Actor house, Path folder, AcademySize size, Terminal terminal)
      throws IOException {
    var progress = new Progress(terminal);
    var applied =
        feeds.latest(house, 100).stream()
            .filter(run -> run.state() == FeedRun.State.APPLIED)
            .reduce((newer, older) -> older);
    var day = applied.flatMap(FeedRun::generated).orElse(LocalDate.now(clock));
    var academy = DemoPeople.write(folder, day, size);
    if (applied.isEmpty()) {
      fill(house, academy, progress);
    } else {
      progress.terminal().say("already");
    }
    lessons.plan(house);
    if (applied.isEmpty()) {
      absences.fill(house, people(house, academy).values());
    }
    print(house, academy, progress);
  }

  private void fill(Actor house, AcademyFiles academy, Progress progress) {
    var run = feeds.open(house, academy.folder()).id();
    progress.watch("reading", () -> done(house, run), () -> feeds.stage(house, run));
    progress.watch("applying", () -> done(house, run), () -> feeds.apply(house, run));
    var people = people(house, academy);
    progress.watch("accounts", () -> counted(house, people), () -> await(house, people.values()));
    people.values().forEach(person -> activate(house, person));
    people.values().forEach(person -> notices.tell(house, person));
    enterAdministrators(house);
    liaison.fill(house, people);
  }

  private Progress.Done done(Actor house, FeedRunId run) {
    var now = feeds.find(house, run).orElseThrow();
    return new Progress.Done(now.done(), now.total());
  }

  private Progress.Done counted(Actor house, Map<String, PersonId> people) {
    long made =
        people.values().stream().filter(one -> accounts.find(house, one).isPresent()).count();
    return new Progress.Done(made, people.size());
  }

  private Map<String, PersonId> people(Actor house, AcademyFiles academy) {
    var people = new LinkedHashMap<String, PersonId>();
    DemoPeople.shown(academy)
        .forEach(
            (words, key) ->
                directory.findByJoinKey(house, key).ifPresent(person -> people.put(words, person)));
    return people;
  }

  private boolean await(Actor house, Iterable<PersonId> people) {
    people.forEach(person -> made.await(house, person));
    return true;
  }

  private void activate(Actor house, PersonId person) {
    var code = accounts.issueCodes(house, List.of(person)).get(0);
    var credentials = new Credentials(code.login(), PASSWORD);
    var entrance = desk.activate(house.territory(), credentials, code.code(), HERE);
    desk.find(house.territory(), entrance.secret())
        .ifPresent(signedIn -> desk.close(house.territory(), signedIn.session()));
  }

  private void enterAdministrators(Actor house) {
    var department = entry.structure(house, "Département de démonstration", "Collectivité");
    var agent =
        entry.person(
            house,
            PersonNames.of("Solange", "Vernier"),
            "Mme",
            Profile.LOCAL_AUTHORITY,
            department);
    var school = directory.structures(house).stream().filter(one -> one.uai().isPresent());
    StructureId first = school.findFirst().orElseThrow().id();
    var local = entry.person(house, PersonNames.of("Octave", "Lignac"), "M.", Profile.STAFF, first);
    await(house, List.of(agent, local));
    for (var right :
        List.of(
            "access:administer",
            "directory:feed",
            "connectors:administer",
            "webhooks:administer",
            "audit:read")) {
      give(house, agent, right, Scope.TERRITORY);
      give(house, local, right, Scope.TERRITORY);
    }
    give(house, agent, "directory:consult", Scope.TERRITORY);
    for (var right :
        List.of(
            "portal:appearance",
            "accounts:administer",
            "communication:administer",
            "directory:consult",
            "crisis:cut",
            "timetable:change",
            "timetable:calendar",
            "notices:administer",
            "notices:follow",
            "opening:administer")) {
      give(house, local, right, Scope.of(first));
    }
    give(house, agent, "portal:appearance", Scope.TERRITORY);
    give(house, agent, "communication:administer", Scope.TERRITORY);
    give(house, agent, "crisis:cut", Scope.TERRITORY);
    give(house, agent, "opening:administer", Scope.TERRITORY);
    give(house, agent, "timetable:calendar", Scope.TERRITORY);
    give(house, agent, "support:ask", Scope.TERRITORY);
    activate(house, agent);
    activate(house, local);
  }

  private void give(Actor house, PersonId person, String right, Scope scope) {
    grants.give(house, Holder.of(person), new Right(right), scope);
  }

  private void print(Actor house, AcademyFiles academy, Progress progress) {
    progress.terminal().line("");
    progress.terminal().say("signin", PASSWORD);
    people(house, academy).forEach((words, person) -> line(house, words, person, progress));
    grants.all(house).stream()
        .filter(grant -> grant.right().equals(Feeds.ADMINISTER))
        .map(grant -> PersonId.of(grant.holder().value()))
        .forEach(person -> line(house, administrator(house, person), person, progress));
    progress.terminal().line("");
  }

  private String administrator(Actor house, PersonId person) {
    boolean agent =
        directory.affiliationsOf(house, person).stream()
            .anyMatch(hat -> hat.profile().equals(Profile.LOCAL_AUTHORITY));
    return agent ? "agent" : "administrator";
  }

  private void line(Actor house, String words, PersonId person, Progress progress) {
    accounts
        .find(house, person)
        .ifPresent(account -> progress.line(words, account.logins().get(0)));
  }
}
