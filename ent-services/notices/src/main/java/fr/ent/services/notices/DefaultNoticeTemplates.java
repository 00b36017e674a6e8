package fr.ent.services.notices;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.audit.AuditFact;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.communication.RulePlace;
import fr.ent.api.identity.PhoneNumber;
import fr.ent.api.notices.NoticeKind;
import fr.ent.api.notices.NoticeLanguage;
import fr.ent.api.notices.NoticeTemplate;
import fr.ent.api.notices.NoticeTemplates;
import fr.ent.api.notices.TemplateInForce;
import fr.ent.api.notices.TemplateRefusedException;
import fr.ent.core.Atomic;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** Keeps the templates that places have changed, once they are checked. */
@EntService
class DefaultNoticeTemplates implements NoticeTemplates {
  private static final Set<String> PLACES = Set.of("pupil", "school", "phone", "link");

  private final Database database;
  private final AccessPolicy policy;
  private final AuditLog audit;
  private final Kinds kinds;
  private final Schools schools;

  @Inject
  DefaultNoticeTemplates(
      Database database, AccessPolicy policy, AuditLog audit, Kinds kinds, Schools schools) {
    this.database = database;
    this.policy = policy;
    this.audit = audit;
    this.kinds = kinds;
    this.schools = schools;
  }

  @Override
  public List<TemplateInForce> templates(Actor actor, RulePlace place, NoticeLanguage language) {
    DefaultNoticeSettings.require(policy, actor, place);
    return database.inTerritory(
        actor.territory(),
        handle -> {
          var changed =
              new TemplateShelf(handle).of(place.structure().map(Set::of).orElse(Set.of()));
          return kinds.all().stream().map(one -> inForce(one, place, language, changed)).toList();
        });
  }

  private TemplateInForce inForce(
      NoticeKind kind,
      RulePlace place,
      NoticeLanguage language,
      Map<TemplateShelf.Key, Template> changed) {
    var own = changed.get(key(place, kind, language));
    var above = changed.get(key(RulePlace.TERRITORY, kind, language));
    var origin =
        own != null
            ? TemplateInForce.Origin.HERE
            : above != null ? TemplateInForce.Origin.TERRITORY : TemplateInForce.Origin.USUAL;
    var words = own != null ? own : above != null ? above : kinds.usual(kind.id(), language);
    return new TemplateInForce(
        new NoticeTemplate(kind, language, words.subject(), words.text(), words.brief()),
        kinds.name(kind, language),
        origin,
        places(kind));
  }

  private Set<String> places(NoticeKind kind) {
    var all = new TreeSet<>(PLACES);
    all.addAll(kinds.factsOf(kind));
    return all;
  }

  private static TemplateShelf.Key key(RulePlace place, NoticeKind kind, NoticeLanguage language) {
    return new TemplateShelf.Key(place.structure(), kind.id(), language);
  }

  @Atomic
  @Override
  public void change(Actor actor, RulePlace place, NoticeTemplate template) {
    DefaultNoticeSettings.require(policy, actor, place);
    check(template);
    new TemplateShelf(database.handle())
        .keep(key(place, template.kind(), template.language()), words(template));
    audit.append(actor, AuditFact.done("notices:change-template", template.kind().id()));
  }

  private void check(NoticeTemplate template) {
    if (!kinds.isKnown(template.kind())) {
      throw new TemplateRefusedException(TemplateRefusedException.Reason.UNKNOWN_KIND, "");
    }
    TemplateCheck.require(words(template), places(template.kind()));
  }

  private static Template words(NoticeTemplate template) {
    return new Template(template.subject(), template.text(), template.brief());
  }

  @Atomic
  @Override
  public void restore(Actor actor, RulePlace place, NoticeKind kind, NoticeLanguage language) {
    DefaultNoticeSettings.require(policy, actor, place);
    if (new TemplateShelf(database.handle()).remove(key(place, kind, language)) > 0) {
      audit.append(actor, AuditFact.done("notices:restore-template", kind.id()));
    }
  }

  @Override
  public NoticeTemplate preview(Actor actor, RulePlace place, NoticeTemplate template) {
    DefaultNoticeSettings.require(policy, actor, place);
    check(template);
    var values =
        database.inTerritory(actor.territory(), handle -> values(actor, place, handle, template));
    var filled = words(template).fill(values);
    return new NoticeTemplate(
        template.kind(), template.language(), filled.subject(), filled.text(), filled.brief());
  }

  /** An invented absence of an invented pupil. */
  private Map<String, String> values(
      Actor actor, RulePlace place, Handle handle, NoticeTemplate template) {
    var wording = new Wording(template.language());
    var values = new HashMap<String, String>();
    values.put("pupil", "Inès");
    values.put("school", "Collège des Tilleuls");
    values.put("phone", Wording.phone(new PhoneNumber(PhoneNumber.Kind.WORK, "+33199001234")));
    values.put("link", "https://ent.example.org/absences");
    values.put("day", wording.fact("2026-11-24"));
    values.put("from", wording.fact("08:05"));
    values.put("to", wording.fact("09:00"));
    values.put("minutes", "15");
    values.put("lesson", "Mathématiques");
    values.put("group", "4B");
    values.put("formerday", wording.fact("2026-11-23"));
    values.put("formerfrom", wording.fact("10:10"));
    values.put("formerto", wording.fact("11:05"));
    kinds
        .meaning(template.kind(), "what", "moved", template.language())
        .ifPresent(one -> values.put("what", one));
    kinds.factsOf(template.kind()).forEach(one -> values.putIfAbsent(one, "…"));
    place
        .structure()
        .map(one -> schools.of(actor.territory(), handle, Set.of(one)).get(one))
        .ifPresent(
            one -> {
              values.put("school", one.name());
              one.rules().phone().ifPresent(phone -> values.put("phone", Wording.phone(phone)));
            });
    return values;
  }
}
