package fr.ent.tck.signon;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.identity.SourceName;
import fr.ent.api.signon.ExternalIdentity;
import fr.ent.api.signon.LoginAttempt;
import fr.ent.api.signon.ReturnedParameters;
import fr.ent.api.signon.SignOnRefusedException;
import fr.ent.api.signon.SsoConnector;
import fr.ent.tck.ContractRun;
import fr.ent.tck.ContractRun.Fault;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A way in on paper keeps the contract, and one with any of these faults does not. */
class SsoConnectorContractTest implements SsoConnectorContract {
  private static final SourceName PAPER = SourceName.of("PAPER");

  private final SsoConnector sound = new PaperConnector();
  private SsoConnector tested = sound;

  /** Signs by writing a secret behind the nonce: enough for paper. */
  private static final class PaperConnector implements SsoConnector {
    @Override
    public SourceName source() {
      return PAPER;
    }

    @Override
    public String label() {
      return "Mon compte papier";
    }

    @Override
    public URI challenge(LoginAttempt attempt) {
      return URI.create("https://paper.example.org/?state=" + attempt.state());
    }

    @Override
    public ExternalIdentity verify(LoginAttempt attempt, ReturnedParameters returned) {
      var seal = returned.single("seal").orElse("");
      var subject = returned.single("subject").orElse("");
      if (subject.isEmpty() || !seal.equals(seal(attempt))) {
        throw new SignOnRefusedException("not sealed for this attempt");
      }
      return new ExternalIdentity(PAPER, subject, Map.of());
    }
  }

  private static String seal(LoginAttempt attempt) {
    return attempt.nonce() + " sealed";
  }

  private static ReturnedParameters returned(String subject, String seal) {
    return new ReturnedParameters(Map.of("subject", List.of(subject), "seal", List.of(seal)));
  }

  @Override
  public SsoConnector connector() {
    return tested;
  }

  @Override
  public ReturnedParameters answer(LoginAttempt attempt, String subject) {
    return returned(subject, seal(attempt));
  }

  @Override
  public ReturnedParameters forged(LoginAttempt attempt, String subject) {
    return returned(subject, attempt.nonce());
  }

  private static Fault answering(String asked, Object other) {
    return (method, arguments, answer) -> method.equals(asked) ? other : answer.to(arguments);
  }

  @Test
  void eachTestOfTheContractIsTurnedRedByAFault() {
    var credulous = answering("verify", new ExternalIdentity(PAPER, "anybody", Map.of()));
    var faults =
        Map.of(
            "aForgedAnswerIsRefused", credulous,
            "theAnswerToAnotherAttemptIsRefused", credulous,
            "anAnswerWithNothingOrTooMuchIsRefused", credulous,
            "theAnswerToTheAttemptNamesTheSubject", credulous,
            "theChallengeIsAnAddressThatCarriesTheState",
                answering("challenge", URI.create("https://paper.example.org/")),
            "theLabelFitsOnAButton", answering("label", " "));
    assertThat(ContractRun.unproved(SsoConnectorContract.class, faults.keySet())).isEmpty();
    faults.forEach(
        (test, fault) -> {
          tested = ContractRun.broken(SsoConnector.class, sound, fault);
          assertThat(ContractRun.fails(SsoConnectorContract.class, this, test)).as(test).isTrue();
        });
  }
}
