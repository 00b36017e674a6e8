package fr.ent.portal.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;

/** A group from its first page to its last, as a teacher and her pupil go through them. */
final class GroupPagesHere {
  private static final Pattern ADDRESS = Pattern.compile("href=\"(/groups/[0-9a-f-]{36})\"");
  private static final String LABEL = "Atelier radio";

  private final House house;
  private final Knocker teacher;
  private final Knocker pupil;

  GroupPagesHere(House house) {
    this.house = house;
    this.teacher = house.as("teacher");
    this.pupil = house.as("pupil");
  }

  private String id(String key) {
    return house.world().require(key).id().toString();
  }

  void areGoneThrough() {
    assertThat(teacher.post("/groups", Map.of("label", "")).status()).isEqualTo(422);
    var past = Map.of("label", LABEL, "last", "2026-01-01");
    assertThat(teacher.post("/groups", past).status()).isEqualTo(422);
    assertThat(pupil.post("/groups", Map.of("label", LABEL)).status()).isEqualTo(403);
    assertThat(teacher.post("/groups", Map.of("label", LABEL)).status()).isEqualTo(303);
    var address = ADDRESS.matcher(teacher.get("/groups").body());
    assertThat(address.find()).isTrue();
    var group = address.group(1);
    isFilled(group);
    isLeft(group);
    assertThat(teacher.post(group + "/end", Map.of()).status()).isEqualTo(303);
    assertThat(teacher.get(group).status()).isEqualTo(200);
    teacher.post(group + "/end", Map.of("sure", "yes"));
    assertThat(teacher.get(group).status()).isEqualTo(404);
  }

  private void isFilled(String group) {
    assertThat(pupil.get(group).status()).isEqualTo(404);
    var found = teacher.get(group + "?q=zqpupil").body();
    assertThat(found).contains("value=\"" + id("pupil") + "\"").contains(group + "/appoint");
    assertThat(teacher.post(group + "/admit", Map.of("person", id("pupil"))).status())
        .isEqualTo(303);
    assertThat(teacher.get(group).body()).contains("/directory/" + id("pupil"));
    assertThat(pupil.get("/groups").body()).contains(group).contains(LABEL);
  }

  private void isLeft(String group) {
    assertThat(pupil.get(group).body()).contains(LABEL).doesNotContain(group + "/admit");
    assertThat(pupil.post(group + "/appoint", Map.of("person", id("pupil"))).status())
        .isEqualTo(404);
    assertThat(pupil.post(group + "/dismiss", Map.of("person", id("pupil"))).status())
        .isEqualTo(404);
    teacher.post(group + "/dismiss", Map.of("person", id("pupil")));
    assertThat(pupil.get(group).status()).isEqualTo(404);
    var alone = teacher.post(group + "/relieve", Map.of("person", id("teacher")));
    assertThat(alone.status()).isEqualTo(422);
  }
}
