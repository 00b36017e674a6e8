package fr.ent.services.directory.aaf;

import static fr.ent.services.directory.aaf.SmallTown.HOUSE;
import static fr.ent.services.directory.aaf.SmallTown.TILLEULS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.directory.ConflictingFeedException;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.FeedRun.State;
import fr.ent.api.directory.Feeds;
import fr.ent.api.directory.PersonLine;
import fr.ent.api.directory.PersonQuery;
import fr.ent.api.identity.Person;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PersonNames;
import fr.ent.api.identity.PersonStatus;
import fr.ent.api.identity.Profile;
import fr.ent.core.database.Database;
import fr.ent.services.directory.HandEntry;
import fr.ent.services.directory.HouseOnly;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.paper.AuditInMemory;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A feed writes everybody anew while people and administrators write too. */
@EntTest(beans = {HouseOnly.class, AuditInMemory.class, SmallTown.class})
class FeedMeetsChangesTest {
  private static final int ROUNDS = 5;

  private final SmallTown town;
  private final Feeds feeds;
  private final Directory directory;
  private final HandEntry entry;
  private final Database database;

  FeedMeetsChangesTest(
      SmallTown town, Feeds feeds, Directory directory, HandEntry entry, Database database) {
    this.town = town;
    this.feeds = feeds;
    this.directory = directory;
    this.entry = entry;
    this.database = database;
  }

  @AfterEach
  void empty() {
    town.empty();
  }

  private List<PersonId> everybody() {
    var all = new ArrayList<PersonId>();
    var query = PersonQuery.of("renard").size(100);
    for (var page = directory.search(HOUSE, query); ; ) {
      page.people().stream().map(PersonLine::person).forEach(all::add);
      if (page.next().isEmpty()) {
        return all;
      }
      page = directory.search(HOUSE, query.after(page.next()));
    }
  }

  /** Each transaction writes two people, in any order: with a feed it may lock crosswise. */
  private void chooseAddresses(List<PersonId> people, int round) {
    var mixed = new ArrayList<>(people);
    Collections.shuffle(mixed, new Random(round));
    for (int at = 0; at + 1 < mixed.size(); at += 2) {
      var pair = mixed.subList(at, at + 2);
      database.useTerritory(
          Fixture.TERRITORY,
          handle ->
              pair.forEach(
                  one ->
                      handle.execute(
                          "update directory.person set personal_email = ? where id = ?",
                          address(one, round),
                          one.value())));
    }
  }

  private static String address(PersonId person, int round) {
    return "n" + round + "-" + person + "@courriel.example";
  }

  @Test
  @Clause("AAF-EDGE-41")
  void neitherWhatTheFeedSaysNorWhatPeopleSayIsLost() {
    town.take(FuseScenario.before());
    var people = everybody();
    assertThat(people).hasSize(460);
    for (int round = 0; round < ROUNDS; round++) {
      var name = round % 2 == 0 ? "RENARDEAU" : "RENARDIN";
      var run = town.stage(FuseScenario.allNamed(name)).id();
      int now = round;
      var writing = CompletableFuture.runAsync(() -> chooseAddresses(people, now));
      assertThat(feeds.applyDespiteAlarms(HOUSE, run).state()).isEqualTo(State.APPLIED);
      writing.join();
      assertThat(directory.findAll(HOUSE, people))
          .hasSize(460)
          .allMatch(one -> one.names().last().equals(name))
          .allMatch(one -> said(one).equals(address(one.id(), now)));
    }
  }

  private static String said(Person person) {
    return person.contacts().personal().orElseThrow().value();
  }

  @Test
  @Clause("AAF-EDGE-41")
  void whoIsEnteredByHandWhileAFeedIsAppliedIsThere() {
    town.take(FuseScenario.before());
    var school = town.school(TILLEULS).id();
    var run = town.stage(FuseScenario.allNamed("RENARDEAU")).id();
    var typing =
        CompletableFuture.supplyAsync(
            () -> {
              var typed = new ArrayList<PersonId>();
              for (int i = 0; i < 40; i++) {
                var names = PersonNames.of("Ada", "Guen" + i);
                typed.add(entry.person(HOUSE, names, "Mme", Profile.LOCAL_AUTHORITY, school));
              }
              return typed;
            });
    feeds.applyDespiteAlarms(HOUSE, run);
    var typed = typing.join();
    assertThat(directory.findAll(HOUSE, typed))
        .hasSize(40)
        .allMatch(one -> one.status() == PersonStatus.PRESENT);
    assertThat(typed).allMatch(one -> town.places(one).size() == 1);
    assertThat(directory.search(HOUSE, PersonQuery.of("guen")).found()).isEqualTo(40);
  }

  @Test
  @Clause("AAF-EDGE-41")
  void peopleAreMergedAfterAFeedAndNeverInTheMiddle() {
    town.take(FuseScenario.before());
    var school = town.school(TILLEULS).id();
    var doubled = new ArrayDeque<PersonId>();
    for (int i = 0; i < 40; i++) {
      var names = PersonNames.of("Ada", "Guen" + i / 2);
      doubled.add(entry.person(HOUSE, names, "Mme", Profile.LOCAL_AUTHORITY, school));
    }
    var run = town.stage(FuseScenario.allNamed("RENARDEAU")).id();
    var applying = CompletableFuture.supplyAsync(() -> feeds.applyDespiteAlarms(HOUSE, run));
    while (feeds.find(HOUSE, run).orElseThrow().state() == State.STAGED) {
      Thread.onSpinWait(); // a merge before would have the feed compared again
    }
    var survivors = new ArrayList<PersonId>();
    int refused = 0;
    while (!doubled.isEmpty()) {
      var pair = List.copyOf(doubled).subList(0, 2);
      try {
        entry.merge(HOUSE, pair.get(0), pair.get(1));
        doubled.removeAll(pair);
        survivors.add(pair.get(0));
      } catch (ConflictingFeedException busy) {
        refused++;
      }
    }
    assertThat(applying.join().state()).isEqualTo(State.APPLIED);
    assertThat(refused).isPositive();
    assertThat(everybody()).hasSize(460);
    assertThat(survivors).hasSize(20).allMatch(one -> town.places(one).size() == 1);
    assertThat(directory.findAll(HOUSE, survivors))
        .allMatch(one -> one.status() == PersonStatus.PRESENT);
  }
}
