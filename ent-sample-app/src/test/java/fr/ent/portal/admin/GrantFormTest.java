package fr.ent.portal.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.Right;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.Period;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.auth.access.Holder;
import fr.ent.auth.access.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GrantFormTest {
  private static final Right RIGHT = new Right("role:keeper");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  private static final StructureId HERE = StructureId.random();
  private static final StructureId THERE = StructureId.random();

  @Test
  void aGiftIsReadAsItWasWritten() {
    var two = Set.of(HERE, THERE);
    for (var form :
        List.of(
            new GrantForm(Holder.of(PersonId.random()), RIGHT, Scope.TERRITORY, Period.ALWAYS),
            new GrantForm(
                Holder.of(Profile.ACADEMY), RIGHT, Scope.of(two), Period.ALWAYS.until(DAY)),
            new GrantForm(
                Holder.ofDuty("ADF"),
                RIGHT,
                Scope.of(GroupId.random()),
                Period.between(DAY, DAY.plusDays(9))),
            new GrantForm(
                Holder.of(GroupId.random()),
                RIGHT,
                Scope.of(StructureId.random()),
                Period.ALWAYS))) {
      assertThat(GrantForm.of(RIGHT, form.word())).isEqualTo(form);
    }
  }

  @Test
  void whatIsNoGiftIsRefused() {
    for (var word : List.of("", "PERSON", "NOBODY a * - -", "PERSON a  - -", "a b c d e f")) {
      assertThatThrownBy(() -> GrantForm.of(RIGHT, word))
          .as(word)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
