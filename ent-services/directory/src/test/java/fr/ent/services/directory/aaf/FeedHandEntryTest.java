package fr.ent.services.directory.aaf;

import static fr.ent.services.directory.aaf.SmallFeed.file;
import static fr.ent.services.directory.aaf.SmallFeed.pupil;
import static fr.ent.services.directory.aaf.SmallFeed.relative;
import static fr.ent.services.directory.aaf.SmallFeed.teacher;
import static fr.ent.services.directory.aaf.SmallTown.HOUSE;
import static fr.ent.services.directory.aaf.SmallTown.TILLEULS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.directory.Directory;
import fr.ent.api.directory.PersonQuery;
import fr.ent.api.identity.EmailAddress;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PersonNames;
import fr.ent.api.identity.PersonStatus;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.SourceName;
import fr.ent.services.directory.HandEntry;
import fr.ent.services.directory.HouseOnly;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.SettableClock;
import fr.ent.testkit.paper.AuditInMemory;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody who was entered by hand is sent by a feed later (decision 11). */
@EntTest(beans = {HouseOnly.class, AuditInMemory.class, SmallTown.class})
class FeedHandEntryTest {
  private static final String PUPILS = "Eleve_0000.xml";
  private static final String STAFF = "PersEducNat_0000.xml";
  private static final String UNSURE = "FEED-HAND-UNSURE";
  private static final LocalDate BORN = LocalDate.of(2010, 5, 17);

  private final SmallTown town;
  private final Directory directory;
  private final HandEntry entry;
  private final SettableClock clock;

  FeedHandEntryTest(SmallTown town, Directory directory, HandEntry entry, SettableClock clock) {
    this.town = town;
    this.directory = directory;
    this.entry = entry;
    this.clock = clock;
  }

  @BeforeEach
  void theSchoolIsThere() {
    town.take(new SmallFeed().with(PUPILS, file()).with(STAFF, file()));
  }

  @AfterEach
  void empty() {
    town.empty();
  }

  private PersonId typed(String first, String last, Profile profile) {
    return entry.person(
        HOUSE, PersonNames.of(first, last), "Mme", profile, town.school(TILLEULS).id());
  }

  private PersonId typedPupil(LocalDate born) {
    var typed = typed("Camille", "Ozanne", Profile.PUPIL);
    entry.bornOn(HOUSE, typed, born);
    return typed;
  }

  private SmallFeed pupils(String... pupils) {
    clock.advance(Duration.ofDays(1));
    return new SmallFeed().with(PUPILS, file(pupils)).with(STAFF, file());
  }

  private SmallFeed staff(String... more) {
    clock.advance(Duration.ofDays(1));
    return new SmallFeed()
        .with(PUPILS, file())
        .with(STAFF, file(teacher(more).replace("BELVAL", "LE FÈVRE")));
  }

  private int found(String name) {
    return directory.search(HOUSE, PersonQuery.of(name)).people().size();
  }

  @Test
  @Clause("AAF-EDGE-28")
  void aPupilOfTheSameNameAndBirthDateIsTheOneWhoWasTyped() {
    var typed = typedPupil(BORN);
    var run = town.take(pupils(pupil()));
    assertThat(town.pupil("900417")).isEqualTo(typed);
    assertThat(found("ozanne")).isEqualTo(1);
    assertThat(town.rules(run)).doesNotContain(UNSURE);
    assertThat(directory.find(HOUSE, typed).orElseThrow().names().last()).isEqualTo("OZANNE");
    assertThat(town.groups(typed)).containsExactly("0999001W CLASS 2A");
    assertThat(town.take(pupils(pupil())).summary().corrections()).isZero();
  }

  @Test
  @Clause("AAF-EDGE-28")
  void whoIsAttachedBelongsAsBeforeAndLeavesWithTheFeed() {
    var typed = typedPupil(BORN);
    town.take(pupils(pupil()));
    assertThat(directory.affiliationsOf(HOUSE, typed))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.source()).isEqualTo(SourceName.MENESR);
              assertThat(one.period().from()).contains(LocalDate.now(clock).minusDays(1));
            });
    town.take(pupils(pupil().replace("900417", "900418").replace("Camille", "Ada")));
    assertThat(directory.find(HOUSE, typed).orElseThrow().status()).isEqualTo(PersonStatus.MISSING);
  }

  @Test
  @Clause("AAF-EDGE-28")
  void aTeacherWithoutBirthDateIsKnownByTheAcademicAddress() {
    var typed = typed("Nora", "Le Fevre", Profile.TEACHER);
    entry.reachedAt(HOUSE, typed, EmailAddress.of("Nora.LeFevre@academie.example"));
    town.take(
        staff(
            "mail", "nora.lefevre@academie.example", "ENTPersonFonctions", "5501$ENS$ENS$-$SANS"));
    assertThat(town.teacher("900088")).isEqualTo(typed);
    assertThat(town.places(typed)).containsExactly("0999001W ENS");
  }

  @Test
  @Clause("AAF-EDGE-28")
  void aGuardianIsKnownByTheAddressAtTheSchoolOfTheChild() {
    var typed = typed("Dominique", "Ozanne", Profile.GUARDIAN);
    entry.reachedAt(HOUSE, typed, EmailAddress.of("d.ozanne@courriel.example"));
    town.take(
        pupils(pupil("ENTElevePersRelEleve", "900801$10$1$1$1$1"))
            .with("PersRelEleve_0000.xml", file(relative("mail", "d.ozanne@courriel.example"))));
    assertThat(town.relative("900801")).isEqualTo(typed);
    assertThat(town.places(typed)).containsExactly("0999001W TUT");
  }

  @Test
  @Clause("AAF-EDGE-28")
  void aNameAloneProvesNothingAndIsReported() {
    var typed = typed("Camille", "Ozanne", Profile.PUPIL);
    var run = town.take(pupils(pupil()));
    assertThat(town.pupil("900417")).isNotEqualTo(typed);
    assertThat(town.rules(run)).contains(UNSURE);
    assertThat(found("ozanne")).isEqualTo(2);
    assertThat(directory.find(HOUSE, typed).orElseThrow().status()).isEqualTo(PersonStatus.PRESENT);
  }

  @Test
  @Clause("AAF-EDGE-28")
  void ofTwoWhoWereTypedNoneIsChosen() {
    var one = typedPupil(BORN);
    var other = typed("Camille", "Ozanne", Profile.PUPIL);
    var run = town.take(pupils(pupil()));
    assertThat(town.pupil("900417")).isNotIn(one, other);
    assertThat(town.rules(run)).contains(UNSURE);
  }

  @Test
  @Clause("AAF-EDGE-28")
  void ofTwoWhoAreSentNoneIsChosen() {
    var typed = typedPupil(BORN);
    var run = town.take(pupils(pupil(), pupil().replace("900417", "900418")));
    assertThat(town.pupil("900417")).isNotEqualTo(typed);
    assertThat(town.pupil("900418")).isNotEqualTo(typed);
    assertThat(town.rules(run)).filteredOn(UNSURE::equals).hasSize(2);
  }

  @Test
  @Clause("AAF-EDGE-28")
  void anotherBirthDateProfileOrSchoolIsAnotherPerson() {
    var older = typedPupil(BORN.minusYears(1));
    var parent = typed("Camille", "Ozanne", Profile.GUARDIAN);
    entry.bornOn(HOUSE, parent, BORN);
    var elsewhere =
        entry.person(
            HOUSE,
            PersonNames.of("Camille", "Ozanne"),
            "",
            Profile.PUPIL,
            entry.structure(HOUSE, "Mairie", "Commune"));
    entry.bornOn(HOUSE, elsewhere, BORN);
    var run = town.take(pupils(pupil()));
    assertThat(town.pupil("900417")).isNotIn(older, parent, elsewhere);
    assertThat(town.rules(run)).doesNotContain(UNSURE);
  }

  @Test
  void whatAFeedSaysIsNotCompletedByHand() {
    town.take(pupils(pupil()));
    var pupil = town.pupil("900417");
    entry.bornOn(HOUSE, pupil, BORN.minusYears(1));
    assertThat(directory.find(HOUSE, pupil).orElseThrow().birthDate()).contains(BORN);
  }
}
