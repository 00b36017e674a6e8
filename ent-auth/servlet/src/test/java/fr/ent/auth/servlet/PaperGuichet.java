package fr.ent.auth.servlet;

import fr.ent.api.identity.SourceName;
import fr.ent.api.signon.Assurance;
import fr.ent.api.signon.ExternalIdentity;
import fr.ent.api.signon.LoginAttempt;
import fr.ent.api.signon.ReturnedParameters;
import fr.ent.api.signon.SignOnRefusedException;
import fr.ent.api.signon.SsoConnector;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;

/** A source that signs with the nonce, and can be made to misbehave. */
@ApplicationScoped
public class PaperGuichet implements SsoConnector {
  static final SourceName REGION = SourceName.of("REGION");

  @Override
  public SourceName source() {
    return REGION;
  }

  @Override
  public String label() {
    return "Guichet de la région";
  }

  @Override
  public URI challenge(LoginAttempt attempt) {
    return URI.create(
        "https://guichet.example.org/?state="
            + attempt.state()
            + "&nonce="
            + attempt.nonce()
            + "&back="
            + attempt.returnTo());
  }

  @Override
  public ExternalIdentity verify(LoginAttempt attempt, ReturnedParameters returned) {
    var signed = returned.single("signed").orElse("");
    if (signed.equals("broken")) {
      throw new IllegalStateException("secret inside");
    }
    if (!signed.equals(attempt.nonce())) {
      throw new SignOnRefusedException("not signed for this attempt");
    }
    var source = returned.single("as").map(SourceName::of).orElse(REGION);
    return new ExternalIdentity(source, returned.single("subject").orElse(""), Map.of());
  }

  /** Whose name begins with sure has shown a card. */
  @Override
  public Assurance assurance(ExternalIdentity identity) {
    if (identity.subject().equals("sure-broken")) {
      throw new IllegalStateException("secret inside");
    }
    return identity.subject().startsWith("sure") ? Assurance.SUBSTANTIAL : Assurance.LOW;
  }
}
