package fr.ent.tck.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import java.util.List;

/** Asks a directory in every way about what an actor may not know of. */
final class Unknown {
  private Unknown() {}

  static void person(Directory directory, Actor actor, PersonId person) {
    assertThat(directory.find(actor, person)).isEmpty();
    assertThat(directory.findAll(actor, List.of(person))).isEmpty();
    assertThat(directory.namesOf(actor, List.of(person))).isEmpty();
    assertThat(directory.card(actor, person)).isEmpty();
    assertThat(directory.affiliationsOf(actor, person)).isEmpty();
    assertThat(directory.relationsOf(actor, person)).isEmpty();
    assertThat(directory.pupilsOf(actor, person)).isEmpty();
    assertThat(directory.groupsOf(actor, person)).isEmpty();
    assertThat(directory.coursesOf(actor, person)).isEmpty();
  }

  /** The house, which knows the structure, tells what to ask for. */
  static void structure(Directory directory, Actor house, Actor actor, StructureId structure) {
    assertThat(directory.findStructure(actor, structure)).isEmpty();
    assertThat(directory.groupsIn(actor, structure)).isEmpty();
    assertThat(directory.structures(actor)).noneMatch(one -> one.id().equals(structure));
    var group = directory.groupsIn(house, structure).get(0);
    assertThat(directory.findGroup(actor, group.id())).isEmpty();
    assertThat(directory.membersOf(actor, group.id())).isEmpty();
    var uai = directory.findStructure(house, structure).orElseThrow().uai().orElseThrow();
    assertThat(directory.findStructure(actor, uai)).isEmpty();
    assertThat(directory.findStructure(house, uai).orElseThrow().id()).isEqualTo(structure);
  }
}
