package fr.ent.portal.parts;

import fr.ent.api.accounts.ActivationCode;
import fr.ent.api.directory.PersonLine;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.core.EntService;
import fr.ent.core.Settings;
import fr.ent.portal.accounts.CodesView.Slip;
import fr.ent.portal.home.Offer;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Pages;
import fr.ent.portal.web.Trouble;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Shows every part. The people on it are invented, and lead nowhere. */
@EntService
class PartsPages implements Pages {
  private final boolean demonstration;

  @Inject
  PartsPages(Settings settings) {
    this.demonstration = settings.flag("ent.portal.demo", false);
  }

  @Override
  public List<Page> pages() {
    return demonstration
        ? List.of(
            Page.get(
                "/_parts",
                Access.EVERYBODY,
                visit -> Answer.page("pages/parts", "parts.title", samples())))
        : List.of();
  }

  private static PartsView samples() {
    var nobody = new PersonId(new UUID(0, 1));
    return new PartsView(
        List.of(
            new PersonLine(
                nobody, "Inès Berthier", Profile.PUPIL, "Collège des Tilleuls", List.of("4ᵉ B")),
            new PersonLine(
                nobody,
                "Mme Nora Belval",
                Profile.TEACHER,
                "Collège des Tilleuls",
                List.of("3ᵉ A", "4ᵉ B", "5ᵉ C", "6ᵉ D", "6ᵉ E"))),
        List.of(
            new Offer("one", "books", "/help", "Manuels numériques", "Médiacentre", false, true),
            new Offer(
                "two", "meal", "/help", "Cantine", "S’ouvre chez le prestataire", false, false)),
        new Slip(
            "Inès Berthier",
            "4ᵉ B",
            new ActivationCode(
                "ines.berthier", "AAAA-BBBB-CCCC", Instant.parse("2026-12-24T08:00:00Z"))),
        List.of(
            new Trouble("missing", "", ""),
            new Trouble("refused", "Alimentations", ""),
            new Trouble("cut", "", "", "Des messages frauduleux circulent dans le collège."),
            new Trouble("shut-hours", "", "", "demain à 7\u00a0h\u00a030"),
            new Trouble("shut-assurance", "", ""),
            new Trouble("stopped", "", "", "demain à 7\u00a0h\u00a040"),
            new Trouble("broken", "", "7F3A-22")));
  }
}
