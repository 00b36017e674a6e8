package fr.ent.portal.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.communication.Communication;
import java.util.Map;

/** A rule between two groups as a head sets it, sees its effect, undoes it and takes it back. */
final class GroupRulesHere {
  private static final String PAGE = "/communication/groups";

  private final House house;
  private final Knocker head;

  GroupRulesHere(House house) {
    this.house = house;
    this.head = house.as("head");
  }

  private boolean writes() {
    var world = house.world();
    return world
        .ent()
        .get(Communication.class)
        .mayWrite(world.actor("pupil"), world.require("delegate").id());
  }

  void areSetAndUndone() {
    var own = house.world().group("one").toString();
    var place = house.world().school("here").toString();
    var pair = Map.of("place", place, "from", own, "to", own);
    var forbid = Map.of("place", place, "from", own, "to", own, "effect", "FORBID");
    assertThat(writes()).isTrue();
    var preview = head.get(PAGE + Knocker.question(forbid));
    assertThat(preview.body()).contains("action=\"" + PAGE + "\"").contains("FORBID");
    assertThat(writes()).isTrue();
    assertThat(head.post(PAGE, forbid).status()).isEqualTo(303);
    assertThat(writes()).isFalse();
    assertThat(head.get(PAGE + "?done=1&" + Knocker.question(pair).substring(1)).body())
        .contains("action=\"" + PAGE + "/restore\"");
    assertThat(head.post(PAGE + "/restore", pair).status()).isEqualTo(303);
    assertThat(writes()).isTrue();
    assertThat(house.as("teacher").post(PAGE, forbid).status()).isEqualTo(403);
  }
}
