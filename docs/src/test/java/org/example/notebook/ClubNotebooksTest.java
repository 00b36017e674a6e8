package org.example.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.sharing.Level;
import fr.ent.api.sharing.Recipient;
import fr.ent.api.sharing.Sharing;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import org.junit.jupiter.api.Test;

// tag::test[]
@EntTest(beans = ClubNotebooks.class)
class ClubNotebooksTest {
  @Test
  @Clause("AAS-20")
  void aNotebookIsReadAndWrittenByWhomItIsSharedWith(ClubNotebooks notebooks, Sharing sharing) {
    var teacher = Fixture.actor(PersonId.random(), Profile.TEACHER);
    var pupil = Fixture.actor(PersonId.random(), Profile.PUPIL);
    var notebook = notebooks.open(teacher);
    var pupils = Recipient.of(Fixture.SCHOOL, Profile.PUPIL);
    assertThat(notebooks.mine(pupil)).isEmpty();
    assertThat(notebooks.find(teacher, notebook)).isPresent();
    sharing.share(teacher, notebook, pupils, Level.READ);
    assertThat(notebooks.mine(pupil)).containsExactly(notebook);
    assertThatThrownBy(() -> notebooks.write(pupil, notebook, "Tour en f3"))
        .isInstanceOf(AccessRefusedException.class);
    sharing.share(teacher, notebook, pupils, Level.CONTRIBUTE);
    notebooks.write(pupil, notebook, "Tour en f3");
    assertThat(notebooks.read(teacher, notebook)).containsExactly("Tour en f3");
    notebooks.burn(teacher, notebook);
    assertThat(notebooks.mine(pupil)).isEmpty();
  }
}
// end::test[]
