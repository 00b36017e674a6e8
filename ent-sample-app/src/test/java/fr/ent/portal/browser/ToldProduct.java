package fr.ent.portal.browser;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.PersonId;
import fr.ent.api.webhooks.WebHooks;
import fr.ent.api.webhooks.WishedWebHook;
import fr.ent.auth.access.Grant;
import fr.ent.auth.access.Grants;
import fr.ent.core.EntRuntime;
import fr.ent.testkit.Fixture;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** A product that is told of what seldom happens, so that its page is there. */
final class ToldProduct {
  private ToldProduct() {}

  static void register(EntRuntime ent) {
    var holder =
        ent.get(Grants.class).all(Fixture.house()).stream()
            .filter(one -> one.right().equals(WebHooks.ADMINISTER))
            .map(Grant::holder)
            .findFirst()
            .orElseThrow();
    ent.get(WebHooks.class)
        .register(
            Actor.of(Fixture.TERRITORY, PersonId.of(holder.value())),
            new WishedWebHook(
                "Cantine",
                URI.create("https://product.example.org/events"),
                Set.of("fr.ent.directory.adult-pupil-decided"),
                Optional.empty()));
  }
}
