package fr.ent.tck.directory;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.directory.AdultPupils;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PupilRelation;
import fr.ent.tck.Clause;
import java.util.List;
import org.apiguardian.api.API;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What every {@link AdultPupils} and the {@link Directory} beside it do. Methods without a body
 * tell these and their people.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface AdultPupilsContract {
  /** What is asked. */
  AdultPupils adults();

  /** The directory that follows. */
  Directory directory();

  /** A pupil of age who has said nothing yet. */
  Actor adultPupil();

  /** A pupil who is a minor. */
  Actor minor();

  /** A guardian by legal level of both pupils. */
  Actor guardian();

  /** Each test leaves a pupil who has said nothing. */
  @AfterEach
  default void takeBack() {
    adults().stopGuardians(adultPupil());
  }

  private List<PersonId> followed() {
    return directory().pupilsOf(Actor.house(guardian().territory()), guardian().person()).stream()
        .filter(PupilRelation::isGuardian)
        .map(PupilRelation::pupil)
        .toList();
  }

  @Test
  @Clause("AdultPupils: from then on each guardian's legal level is none")
  default void withoutAWordGuardiansFollowMinorsOnly() {
    assertThat(adults().isOfAge(adultPupil())).isTrue();
    assertThat(adults().isOfAge(minor())).isFalse();
    assertThat(adults().guardiansFollow(adultPupil())).isFalse();
    assertThat(followed()).contains(minor().person()).doesNotContain(adultPupil().person());
    assertThat(directory().find(guardian(), adultPupil().person())).isEmpty();
  }

  @Test
  @Clause("AdultPupils: it comes back for as long as the pupil lets guardians follow")
  default void guardiansFollowForAsLongAsThePupilLetsThem() {
    adults().letGuardiansFollow(adultPupil());
    assertThat(adults().guardiansFollow(adultPupil())).isTrue();
    assertThat(followed()).contains(minor().person(), adultPupil().person());
    assertThat(directory().find(guardian(), adultPupil().person())).isPresent();
    adults().stopGuardians(adultPupil());
    assertThat(adults().guardiansFollow(adultPupil())).isFalse();
    assertThat(followed()).doesNotContain(adultPupil().person());
    assertThat(directory().find(guardian(), adultPupil().person())).isEmpty();
  }

  @Test
  @Clause("AdultPupils: everybody decides for themselves only")
  default void nobodyButAPupilOfAgeDecides() {
    for (var other : List.of(minor(), guardian(), Actor.house(guardian().territory()))) {
      assertThatThrownBy(() -> adults().guardiansFollow(other))
          .isInstanceOf(AccessRefusedException.class);
      assertThatThrownBy(() -> adults().letGuardiansFollow(other))
          .isInstanceOf(AccessRefusedException.class);
      assertThatThrownBy(() -> adults().stopGuardians(other))
          .isInstanceOf(AccessRefusedException.class);
    }
  }
}
