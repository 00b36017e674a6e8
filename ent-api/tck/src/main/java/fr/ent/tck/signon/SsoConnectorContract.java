package fr.ent.tck.signon;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.signon.LoginAttempt;
import fr.ent.api.signon.ReturnedParameters;
import fr.ent.api.signon.SignOnRefusedException;
import fr.ent.api.signon.SsoConnector;
import fr.ent.api.territory.TerritoryId;
import fr.ent.tck.Clause;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;

/** What every {@link SsoConnector} does. Methods without a body play the outside source. */
@API(status = EXPERIMENTAL, since = "0.1")
public interface SsoConnectorContract {
  /** The connector under test. */
  SsoConnector connector();

  /** What the source sends back when it vouches for a subject. */
  ReturnedParameters answer(LoginAttempt attempt, String subject);

  /** What somebody sends who knows the attempt and the subject, and no secret of the source. */
  ReturnedParameters forged(LoginAttempt attempt, String subject);

  private LoginAttempt attempt(String name) {
    return new LoginAttempt(
        TerritoryId.of("tck"),
        "state-" + name,
        "nonce-" + name,
        URI.create("https://ent.example.org/tck"));
  }

  private void assertRefused(LoginAttempt attempt, ReturnedParameters returned) {
    assertThatThrownBy(() -> connector().verify(attempt, returned))
        .isInstanceOf(SignOnRefusedException.class);
  }

  @Test
  @Clause("SsoConnector.verify: refused if it is forged")
  default void aForgedAnswerIsRefused() {
    assertRefused(attempt("one"), forged(attempt("one"), "subject"));
  }

  @Test
  @Clause("SsoConnector.verify: refused if it is replayed or meant for another attempt")
  default void theAnswerToAnotherAttemptIsRefused() {
    assertRefused(attempt("two"), answer(attempt("one"), "subject"));
  }

  @Test
  @Clause("SsoConnector.verify: refused if nothing came back, or something twice")
  default void anAnswerWithNothingOrTooMuchIsRefused() {
    assertRefused(attempt("one"), new ReturnedParameters(Map.of()));
    var twice = new HashMap<String, List<String>>();
    answer(attempt("one"), "subject")
        .values()
        .forEach((name, values) -> twice.put(name, List.of(values.get(0), values.get(0))));
    assertRefused(attempt("one"), new ReturnedParameters(twice));
  }

  @Test
  @Clause("SsoConnector.verify: whom the source vouches for, in the name of the source")
  default void theAnswerToTheAttemptNamesTheSubject() {
    for (var subject : List.of("subject", "Élève n° 7")) {
      var identity = connector().verify(attempt("one"), answer(attempt("one"), subject));
      assertThat(identity.source()).isEqualTo(connector().source());
      assertThat(identity.subject()).isEqualTo(subject);
    }
  }

  @Test
  @Clause("SsoConnector.challenge: where to send the browser, for this attempt")
  default void theChallengeIsAnAddressThatCarriesTheState() {
    var address = connector().challenge(attempt("one"));
    assertThat(address.isAbsolute()).isTrue();
    assertThat(address.toString()).contains("state-one");
    assertThat(connector().challenge(attempt("two"))).isNotEqualTo(address);
  }

  @Test
  @Clause("SsoConnector.label: what the button says")
  default void theLabelFitsOnAButton() {
    assertThat(connector().label()).isNotBlank().hasSizeBetween(1, 40).doesNotContain("\n");
  }
}
