package fr.ent.auth;

import static org.assertj.core.api.Assertions.assertThatCode;

import fr.ent.api.access.Right;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.sessions.SessionId;
import fr.ent.auth.exports.Export;
import fr.ent.auth.exports.Exports;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A territory without second factors still prints its roll, if it says so. */
@EntTest(
    beans = PaperDirectory.class,
    settings = {"ent.auth.exports.fresh=PT0S", "ent.auth.exports.second-person=0"})
class FreeExportsTest {
  @Test
  void whatTheInstallationDoesNotAskForIsNotAskedFor(Exports exports) {
    var crowd = Stream.generate(PersonId::random).limit(900).collect(Collectors.toSet());
    var export =
        new Export(
            Export.Kind.FILE,
            "register",
            "all",
            new Right("canteen:serve"),
            Optional.of(Fixture.SCHOOL),
            crowd);
    var actor = Fixture.actor(PersonId.random(), Profile.SCHOOL_LIFE);
    var session = new SessionId(UUID.randomUUID());
    assertThatCode(
            () -> {
              exports.admit(actor, session, export);
              exports.requireFresh(actor, session);
            })
        .doesNotThrowAnyException();
  }
}
