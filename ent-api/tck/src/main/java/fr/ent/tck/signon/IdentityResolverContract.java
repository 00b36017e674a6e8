package fr.ent.tck.signon;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.SourceName;
import fr.ent.api.signon.ExternalIdentity;
import fr.ent.api.signon.IdentityResolver;
import fr.ent.api.territory.TerritoryId;
import fr.ent.tck.Clause;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;

/** What every {@link IdentityResolver} does. Methods without a body tell the resolver and whom. */
@API(status = EXPERIMENTAL, since = "0.1")
public interface IdentityResolverContract {
  /** The resolver under test. */
  IdentityResolver resolver();

  /** A territory. */
  TerritoryId territory();

  /** Another. */
  TerritoryId elsewhere();

  /** An outside identity that means somebody of the territory. */
  ExternalIdentity known();

  /** Whom it means. */
  PersonId meant();

  private ExternalIdentity as(SourceName source, String subject) {
    return new ExternalIdentity(source, subject, Map.of());
  }

  @Test
  @Clause("IdentityResolver.resolve: none, for a subject that the source was never known for")
  default void anUnknownSubjectMeansNobody() {
    var subject = known().subject();
    for (var other : List.of(subject + "x", "x" + subject, "%", "*", "' or '1'='1")) {
      assertThat(resolver().resolve(territory(), as(known().source(), other))).isEmpty();
    }
    assertThat(resolver().resolve(territory(), known())).isNotEmpty();
  }

  @Test
  @Clause("IdentityResolver.resolve: the word of one source is not that of another")
  default void theSameSubjectOfAnotherSourceMeansNobody() {
    var other = as(SourceName.of("TCK_OTHER"), known().subject());
    assertThat(resolver().resolve(territory(), other)).isEmpty();
  }

  @Test
  @Clause("IdentityResolver.resolve: people of the territory only")
  default void theSameIdentityMeansNobodyElsewhere() {
    assertThat(resolver().resolve(elsewhere(), known())).isEmpty();
  }

  @Test
  @Clause("IdentityResolver.resolve: the people that are meant, each time")
  default void aKnownIdentityMeansThePersonEachTime() {
    assertThat(resolver().resolve(territory(), known())).containsExactly(meant());
    assertThat(resolver().resolve(territory(), known())).containsExactly(meant()).isUnmodifiable();
  }
}
