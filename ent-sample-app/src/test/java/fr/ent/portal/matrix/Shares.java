package fr.ent.portal.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.sharing.Level;
import fr.ent.portal.matrix.Things.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Asks for every shared thing as everybody; what differs from {@link LawTable} is wrong. */
final class Shares {
  private final House house;
  private final LawTable law;

  Shares(House house) {
    this.house = house;
    this.law = new LawTable(house.world());
  }

  /** A thing is shared with a class on its page, and with nobody of elsewhere, and stopped. */
  void areOpenedAndEnded() {
    var thing = thing("toone").id().id();
    var teacher = house.as("teacher");
    var other = house.as("delegate");
    var withClass = "GROUP:" + house.world().group("one");
    var sent = Map.of("service", "recipes", "thing", thing, "with", withClass, "level", "READ");
    assertThat(other.get("/recipes/" + thing).status()).isEqualTo(404);
    assertThat(house.as("pupil").post("/sharing", sent).status()).isEqualTo(404);
    var foreign = "PERSON:" + house.world().require("childthere").id();
    var elsewhere = ForeignFields.with(sent, "with", foreign);
    assertThat(teacher.post("/sharing", elsewhere).status()).isEqualTo(422);
    var past = ForeignFields.with(sent, "last", "2026-01-01");
    assertThat(teacher.post("/sharing", past).status()).isEqualTo(422);
    assertThat(other.get("/recipes/" + thing).status()).isEqualTo(404);
    assertThat(teacher.post("/sharing", sent).status()).isEqualTo(303);
    assertThat(other.get("/recipes/" + thing).status()).isEqualTo(200);
    var page = teacher.get("/sharing?q=zqpupil&service=recipes&thing=" + thing).body();
    assertThat(page).contains("Tarte aux noix", "value=\"" + withClass + "\"");
    assertThat(page).contains("PERSON:" + house.world().require("pupil").id());
    assertThat(teacher.post("/sharing/stop", sent).status()).isEqualTo(303);
    assertThat(other.get("/recipes/" + thing).status()).isEqualTo(404);
  }

  private Thing thing(String key) {
    return house.world().things().all().stream()
        .filter(one -> one.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  List<String> wrong() {
    return Cast.PERSONAS.parallelStream().flatMap(one -> wrong(one).stream()).toList();
  }

  private List<String> wrong(String persona) {
    var wrong = new ArrayList<String>();
    var knocker = house.as(persona);
    var own = new TreeSet<String>();
    for (var thing : house.world().things().all()) {
      var path = "/recipes/" + thing.id().id();
      boolean read = law.reaches(persona, thing, Level.READ);
      if (read) {
        own.add(thing.id().id());
      }
      if (knocker.get(path).status() != (read ? 200 : 404)) {
        wrong.add(persona + " reads " + thing.key());
      }
      boolean manage = law.reaches(persona, thing, Level.MANAGE);
      var page = "/sharing?service=recipes&thing=" + thing.id().id();
      if (knocker.get(page).status() != (manage ? 200 : 404)) {
        wrong.add(persona + " shares " + thing.key());
      }
      if (knocker.post(path, Map.of()).status() != changing(persona, thing)) {
        wrong.add(persona + " changes " + thing.key());
      }
    }
    var listed = Set.of(knocker.get("/recipes").body().split("\n", -1));
    if (!listed.equals(own.isEmpty() ? Set.of("") : own)) {
      wrong.add(persona + " lists " + listed);
    }
    return wrong;
  }

  private int changing(String persona, Thing thing) {
    if (law.reaches(persona, thing, Level.CONTRIBUTE)) {
      return 303;
    }
    return law.reaches(persona, thing, Level.READ) ? 403 : 404;
  }
}
