package org.example.region;

import fr.ent.api.identity.SourceName;
import fr.ent.api.signon.ExternalIdentity;
import fr.ent.api.signon.LoginAttempt;
import fr.ent.api.signon.ReturnedParameters;
import fr.ent.api.signon.SignOnRefusedException;
import fr.ent.api.signon.SsoConnector;
import fr.ent.core.EntService;
import java.net.URI;
import java.util.Map;

// tag::connector[]
@EntService
class RegionConnector implements SsoConnector {
  static final SourceName REGION = SourceName.of("REGION");

  private final RegionDoor door = new RegionDoor();

  @Override
  public SourceName source() {
    return REGION;
  }

  @Override
  public String label() {
    return "Mon compte Région";
  }

  @Override
  public URI challenge(LoginAttempt attempt) {
    return door.address(attempt.state(), attempt.nonce(), attempt.returnTo());
  }

  @Override
  public ExternalIdentity verify(LoginAttempt attempt, ReturnedParameters returned) {
    var word = returned.single("word").orElseThrow(() -> new SignOnRefusedException("no word"));
    return new ExternalIdentity(REGION, door.subject(word, attempt.nonce()), Map.of());
  }
}
// end::connector[]
