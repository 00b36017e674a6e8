package fr.ent.services.notices;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.audit.AuditFact;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Person;
import fr.ent.api.identity.PostalAddress;
import fr.ent.api.identity.StructureId;
import fr.ent.api.notices.FollowedNotice;
import fr.ent.api.notices.NoticeFollowing;
import fr.ent.api.notices.NoticeId;
import fr.ent.api.notices.NoticeLanguage;
import fr.ent.api.notices.PaperNotice;
import fr.ent.core.Atomic;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Shows school life what was told, and what is to be printed. */
@EntService
class DefaultNoticeFollowing implements NoticeFollowing {
  private final Database database;
  private final AccessPolicy policy;
  private final AuditLog audit;
  private final Kinds kinds;
  private final Letters letters;
  private final Directory directory;
  private final Clock clock;

  @Inject
  DefaultNoticeFollowing(
      Database database,
      AccessPolicy policy,
      AuditLog audit,
      Kinds kinds,
      Letters letters,
      Directory directory,
      Clock clock) {
    this.database = database;
    this.policy = policy;
    this.audit = audit;
    this.kinds = kinds;
    this.letters = letters;
    this.directory = directory;
    this.clock = clock;
  }

  @Override
  public List<FollowedNotice> latest(Actor actor, StructureId school, NoticeLanguage language) {
    policy.require(actor, FOLLOW, school);
    return database.inTerritory(
        actor.territory(),
        handle ->
            new FollowingShelf(handle).latest(school, PAGE, kind -> kinds.name(kind, language)));
  }

  @Override
  public List<PaperNotice> letters(Actor actor, StructureId school) {
    policy.require(actor, FOLLOW, school);
    return database.inTerritory(
        actor.territory(),
        handle -> {
          var waiting = new FollowingShelf(handle).waiting(school, PAGE);
          var desk = letters.desk(actor.territory(), handle, waiting);
          var ids = waiting.stream().map(KeptNotice::recipient).collect(Collectors.toSet());
          var languages = new ChoiceShelf(handle).languagesOf(ids);
          var people =
              directory.findAll(Actor.house(actor.territory()), ids).stream()
                  .collect(Collectors.toMap(Person::id, one -> one));
          return waiting.stream()
              .filter(one -> people.containsKey(one.recipient()))
              .map(
                  one ->
                      letter(
                          one,
                          Objects.requireNonNull(people.get(one.recipient())),
                          desk.write(
                              one, languages.getOrDefault(one.recipient(), NoticeLanguage.FR))))
              .toList();
        });
  }

  private static PaperNotice letter(KeptNotice notice, Person person, Template words) {
    return new PaperNotice(
        notice.id(),
        notice.recipient(),
        Wording.name(person.names().display()),
        person.contacts().address().map(DefaultNoticeFollowing::lines).orElse(List.of()),
        words.subject(),
        words.text());
  }

  private static List<String> lines(PostalAddress address) {
    var lines = new ArrayList<>(address.lines());
    lines.add((address.postalCode() + " " + address.town()).strip());
    lines.add(address.country());
    lines.removeIf(String::isBlank);
    return lines;
  }

  @Atomic
  @Override
  public void printed(Actor actor, StructureId school, Collection<NoticeId> printed) {
    policy.require(actor, FOLLOW, school);
    int marked = new FollowingShelf(database.handle()).printed(school, printed, clock.instant());
    if (marked > 0) {
      audit.append(actor, AuditFact.done("notices:print-letters", school.toString()));
    }
  }
}
