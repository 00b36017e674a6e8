package fr.ent.portal.kept;

import static fr.ent.portal.kept.Town.HOUSE;

import fr.ent.api.communication.RulePlace;
import fr.ent.api.notices.NoticeFollowing;
import fr.ent.api.notices.NoticeId;
import fr.ent.api.notices.NoticeKind;
import fr.ent.api.notices.NoticeLanguage;
import fr.ent.api.notices.NoticeRules;
import fr.ent.api.notices.NoticeSettings;
import fr.ent.api.notices.NoticeTemplate;
import fr.ent.api.notices.NoticeTemplates;
import java.util.List;
import java.util.UUID;

/** How people are told, and what is printed for those who are not. */
final class NoticeDeeds {
  private static final NoticeTemplate TEMPLATE =
      new NoticeTemplate(
          new NoticeKind("absences:missing"), NoticeLanguage.FR, "Essai", "Essai", "Essai");

  private final Town town;

  NoticeDeeds(Town town) {
    this.town = town;
  }

  List<Deed> deeds() {
    var settings = town.get(NoticeSettings.class);
    var templates = town.get(NoticeTemplates.class);
    var following = town.get(NoticeFollowing.class);
    var here = RulePlace.of(town.school());
    templates.change(HOUSE, RulePlace.TERRITORY, TEMPLATE);
    var elsewhere = RulePlace.of(town.build("Collège des Trembles"));
    var letter = letter();
    var unknown = new NoticeId(UUID.randomUUID());
    return List.of(
        town.deed("notices:set-rules", who -> settings.change(who, here, NoticeRules.USUAL)),
        town.deed("notices:change-template", who -> templates.change(who, here, TEMPLATE)),
        town.deed(
                "notices:restore-template",
                who ->
                    templates.restore(
                        who, RulePlace.TERRITORY, TEMPLATE.kind(), TEMPLATE.language()))
            .idle(() -> templates.restore(HOUSE, elsewhere, TEMPLATE.kind(), TEMPLATE.language())),
        town.deed(
                "notices:print-letters",
                who -> following.printed(who, town.school(), List.of(letter)))
            .idle(() -> following.printed(HOUSE, town.school(), List.of(unknown))));
  }

  /** Told on paper, and not printed yet. */
  private NoticeId letter() {
    var id = UUID.randomUUID();
    town.run(
        """
        insert into notices.notice (id, kind, urgency, must, topic, recipient, structure, fact_names,
          fact_values, path, sent, due, told, paper)
        values (?, 'absences:missing', 'URGENT', true, 'absences/1', ?, ?, '{}', '{}', '/', now(),
          now(), now(), now())""",
        id,
        town.guardian().person().value(),
        town.school().value());
    return new NoticeId(id);
  }
}
