package fr.ent.services.notices;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.api.notices.ChannelName;
import fr.ent.api.notices.FollowedNotice;
import fr.ent.api.notices.Notice;
import fr.ent.api.notices.NoticeBox;
import fr.ent.api.notices.NoticeChoices;
import fr.ent.api.notices.NoticeFollowing;
import fr.ent.api.notices.NoticeId;
import fr.ent.api.notices.NoticeKind;
import fr.ent.api.notices.NoticeLanguage;
import fr.ent.api.notices.NoticePreferences;
import fr.ent.api.notices.NoticeSettings;
import fr.ent.api.notices.NoticeTemplates;
import fr.ent.api.notices.Notices;
import fr.ent.core.EntRuntime;
import fr.ent.core.database.Database;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.SettableClock;
import fr.ent.testkit.paper.GivenRights;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;

/**
 * Somebody to tell, two channels that note what they are handed, and a clock that the test sets.
 */
abstract class NoticeCase {
  static final NoticeKind NEWS = new NoticeKind("news:posted");
  static final ChannelName DRUM = RecordedChannel.NAME;
  static final ChannelName POST = RecordedPost.NAME;

  Notices notices;
  NoticeBox box;
  NoticePreferences preferences;
  NoticeSettings rules;
  NoticeFollowing following;
  NoticeTemplates templates;
  Deliveries deliveries;
  NoticeUpkeep upkeep;
  KnownPeople people;
  GivenRights rights;
  RecordedChannel drum;
  RecordedPost post;
  SettableClock clock;
  Database database;
  StructureId school;
  PersonId pupil;

  @BeforeEach
  void begin(EntRuntime ent) {
    notices = ent.get(Notices.class);
    box = ent.get(NoticeBox.class);
    preferences = ent.get(NoticePreferences.class);
    rules = ent.get(NoticeSettings.class);
    following = ent.get(NoticeFollowing.class);
    templates = ent.get(NoticeTemplates.class);
    deliveries = ent.get(Deliveries.class);
    upkeep = ent.get(NoticeUpkeep.class);
    people = ent.get(KnownPeople.class);
    rights = ent.get(GivenRights.class);
    drum = ent.get(RecordedChannel.class);
    post = ent.get(RecordedPost.class);
    clock = ent.get(SettableClock.class);
    database = ent.get(Database.class);
    pupil = people.enter("INÈS", "", "");
    clock.set(Instant.parse("2026-11-24T08:00:00Z"));
    drum.forget();
    post.forget();
    database.useTerritory(
        Fixture.TERRITORY, handle -> handle.execute("delete from notices.notice"));
    school = people.school("COLLEGE DES TILLEULS", "Europe/Paris");
  }

  static Actor as(PersonId person) {
    return Fixture.actor(person, Profile.GUARDIAN);
  }

  static Actor house() {
    return Fixture.house();
  }

  void choose(PersonId person, NoticeKind kind, ChannelName... channels) {
    preferences.keep(
        as(person), new NoticeChoices(NoticeLanguage.FR, Map.of(kind, Set.of(channels))));
  }

  Notice send(Notice notice) {
    notices.send(house(), notice);
    deliveries.deliverAll(Fixture.TERRITORY);
    return notice;
  }

  void later(Duration time) {
    clock.advance(time);
    deliveries.deliverAll(Fixture.TERRITORY);
  }

  PersonId nora() {
    var nora = people.enter("Nora", "nora@example.org", "+33639980001");
    choose(nora, Sent.MISSING, DRUM);
    return nora;
  }

  FollowedNotice followed(NoticeId id) {
    return following.latest(house(), school, NoticeLanguage.FR).stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
