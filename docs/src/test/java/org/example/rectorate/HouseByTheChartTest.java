package org.example.rectorate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PersonNames;
import fr.ent.api.identity.Profile;
import fr.ent.services.directory.HandEntry;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import org.junit.jupiter.api.Test;

@EntTest(beans = ChartAccessPolicy.class)
class HouseByTheChartTest {
  @Test
  void ourServicesAskThePolicyThatTookThePlaceOfOurs(
      HandEntry entry, Directory directory, ChartAccessPolicy chart) {
    var school = entry.structure(Fixture.house(), "Collège des Tilleuls", "COLLEGE");
    var clerk = Fixture.actor(PersonId.random(), Profile.STAFF);
    var names = PersonNames.of("Yann", "Guen");
    assertThatThrownBy(() -> entry.person(clerk, names, "M.", Profile.TEACHER, school))
        .isInstanceOf(AccessRefusedException.class);
    chart.draw(clerk.person(), HandEntry.ENTER, school);
    var entered = entry.person(clerk, names, "M.", Profile.TEACHER, school);
    assertThat(directory.find(Fixture.house(), entered)).isPresent();
  }
}
