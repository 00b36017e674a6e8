package org.example.satchel;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.Actor;
import fr.ent.api.events.EntEvent;
import fr.ent.api.identity.Capacity;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.LegalLevel;
import fr.ent.api.identity.Profile;
import fr.ent.api.liaison.LiaisonBook;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.database.Database;
import fr.ent.services.directory.HandEntry;
import fr.ent.tck.Clause;
import fr.ent.tck.liaison.Families;
import fr.ent.tck.liaison.LiaisonBookContract;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.RecordedEvents;
import fr.ent.testkit.Undone;
import java.util.List;
import java.util.UUID;
import org.example.school.InventedSchool;
import org.junit.jupiter.api.Test;

@EntTest(
    beans = {
      Satchel.class,
      SatchelEntries.class,
      SatchelFamilies.class,
      SatchelSchool.class,
      SatchelLiaisonBook.class
    })
class SatchelLiaisonBookTest implements LiaisonBookContract {
  private final LiaisonBook book;
  private final RecordedEvents events;
  private final Database database;
  private final InventedSchool school;
  private final Families cast;

  SatchelLiaisonBookTest(
      LiaisonBook book, RecordedEvents events, HandEntry entry, Database database) {
    this.book = book;
    this.events = events;
    this.database = database;
    this.school = new InventedSchool(entry, database, "Collège des Tilleuls");
    this.cast = enter();
  }

  private Families enter() {
    var pupil = school.enter("Inès", Profile.PUPIL);
    var otherPupil = school.enter("Tom", Profile.PUPIL);
    var teacher = school.enter("Yann", Profile.TEACHER);
    var otherTeacher = school.enter("Maud", Profile.TEACHER);
    classOf(otherPupil, otherTeacher, Capacity.FORM_TEACHER);
    return new Families(
        classOf(pupil, teacher, Capacity.TEACHER),
        pupil.person(),
        teacher,
        school.enter("Rose", Profile.HEAD),
        guardian("Nora", pupil, LegalLevel.LEGAL_GUARDIAN),
        guardian("Paul", pupil, LegalLevel.LEGAL_GUARDIAN),
        guardian("Jean", pupil, LegalLevel.IN_CHARGE),
        guardian("Lise", pupil, LegalLevel.NONE),
        guardian("Omar", otherPupil, LegalLevel.LEGAL_GUARDIAN),
        otherTeacher);
  }

  private GroupId classOf(Actor pupil, Actor teacher, Capacity capacity) {
    var group = school.schoolClass(UUID.randomUUID().toString());
    school.join(group, pupil, Capacity.MEMBER);
    school.join(group, teacher, capacity);
    return group;
  }

  private Actor guardian(String first, Actor pupil, LegalLevel level) {
    var adult = school.enter(first, Profile.GUARDIAN);
    school.relate(pupil, adult, level);
    return adult;
  }

  // tag::proof[]
  @Override
  public LiaisonBook book() {
    return book;
  }

  @Override
  public Families cast() {
    return cast;
  }

  @Override
  public TerritoryId elsewhere() {
    return Fixture.ELSEWHERE;
  }

  @Override
  public void undone(Runnable work) {
    Undone.work(database, work);
  }

  @Override
  public List<EntEvent> told() {
    events.awaitDelivery();
    return events.of(EntEvent.class);
  }

  // end::proof[]

  @Test
  @Clause("GEN-10")
  void theBookOfTheVendorTakesThePlaceOfOurs() {
    assertThat(book.toString()).contains("SatchelLiaisonBook");
  }
}
