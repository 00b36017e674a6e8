package fr.ent.services.notices;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Door;
import fr.ent.api.audit.AuditFact;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.communication.RulePlace;
import fr.ent.api.identity.StructureId;
import fr.ent.api.notices.NoticeChannel;
import fr.ent.api.notices.NoticeLanguage;
import fr.ent.api.notices.NoticeRules;
import fr.ent.api.notices.NoticeSettings;
import fr.ent.api.notices.OfferedChannel;
import fr.ent.core.Atomic;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.util.List;

/** Keeps what schools and territories have set. */
@EntService
class DefaultNoticeSettings implements NoticeSettings {
  private final Database database;
  private final AccessPolicy policy;
  private final AuditLog audit;
  private final Channels channels;

  @Inject
  DefaultNoticeSettings(Database database, AccessPolicy policy, AuditLog audit, Channels channels) {
    this.database = database;
    this.policy = policy;
    this.audit = audit;
    this.channels = channels;
  }

  static void require(AccessPolicy policy, Actor actor, RulePlace place) {
    place
        .structure()
        .ifPresentOrElse(
            one -> policy.require(actor, ADMINISTER, one), () -> policy.require(actor, ADMINISTER));
  }

  @Override
  public NoticeRules rules(Actor actor, RulePlace place) {
    require(policy, actor, place);
    return database.inTerritory(actor.territory(), handle -> new RulesShelf(handle).of(place));
  }

  @Atomic
  @Override
  public void change(Actor actor, RulePlace place, NoticeRules rules) {
    require(policy, actor, place);
    new RulesShelf(database.handle()).keep(place, rules);
    audit.append(actor, AuditFact.done("notices:set-rules", where(place)));
  }

  static String where(RulePlace place) {
    return place.structure().map(StructureId::toString).orElse("");
  }

  @Override
  @Door(
      as = Door.As.ACTOR,
      french = "Dire quels canaux payants existent ne dit rien de personne.",
      english = "Which channels cost something tells nothing about anybody.")
  public List<OfferedChannel> payable(Actor actor, NoticeLanguage language) {
    return channels.open().stream()
        .filter(NoticeChannel::isOpenedBySchools)
        .map(one -> DefaultNoticePreferences.offered(one, language, false))
        .toList();
  }
}
