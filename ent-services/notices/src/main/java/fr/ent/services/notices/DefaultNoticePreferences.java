package fr.ent.services.notices;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Door;
import fr.ent.api.communication.RulePlace;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PupilRelation;
import fr.ent.api.identity.StructureId;
import fr.ent.api.notices.NoticeChannel;
import fr.ent.api.notices.NoticeChoices;
import fr.ent.api.notices.NoticeLanguage;
import fr.ent.api.notices.NoticePreferences;
import fr.ent.api.notices.OfferedChannel;
import fr.ent.api.notices.OfferedKind;
import fr.ent.api.notices.QuietHours;
import fr.ent.core.Atomic;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps each person's own choices; nobody chooses for another. */
@EntService
@Door(
    as = Door.As.ACTOR,
    french = "Chacun ne choisit que pour lui-même comment être prévenu.",
    english = "Everybody chooses only for themself how to be told.")
class DefaultNoticePreferences implements NoticePreferences {
  private final Database database;
  private final Directory directory;
  private final Channels channels;
  private final Kinds kinds;

  @Inject
  DefaultNoticePreferences(Database database, Directory directory, Channels channels, Kinds kinds) {
    this.database = database;
    this.directory = directory;
    this.channels = channels;
    this.kinds = kinds;
  }

  @Override
  public NoticeChoices choices(Actor actor) {
    return database.inTerritory(
        actor.territory(), handle -> new ChoiceShelf(handle).of(actor.person()));
  }

  @Atomic
  @Override
  public void keep(Actor actor, NoticeChoices choices) {
    for (var chosen : choices.channels().entrySet()) {
      if (kinds.must(chosen.getKey()) && chosen.getValue().isEmpty()) {
        throw new IllegalArgumentException("what must be told is told by some channel");
      }
    }
    new ChoiceShelf(database.handle()).keep(actor.person(), choices);
  }

  @Override
  public List<OfferedChannel> channels(Actor actor, NoticeLanguage language) {
    var house = Actor.house(actor.territory());
    return database.inTerritory(
        actor.territory(),
        handle -> {
          var me = directory.findAll(house, Set.of(actor.person()));
          return channels.open().stream()
              .map(
                  one ->
                      offered(
                          one,
                          language,
                          !me.isEmpty()
                              && one.whomItReaches(actor.territory(), me).contains(actor.person())))
              .toList();
        });
  }

  static OfferedChannel offered(NoticeChannel one, NoticeLanguage language, boolean reaches) {
    var words = language == NoticeLanguage.FR ? one.french() : one.english();
    return new OfferedChannel(one.name(), words, reaches);
  }

  @Override
  public List<OfferedKind> kinds(Actor actor, NoticeLanguage language) {
    return kinds.all().stream()
        .map(
            one ->
                new OfferedKind(one, kinds.name(one, language), kinds.usual(one), kinds.must(one)))
        .toList();
  }

  @Override
  public QuietHours quietHours(Actor actor) {
    var house = Actor.house(actor.territory());
    return database.inTerritory(
        actor.territory(),
        handle ->
            actor
                .affiliation()
                .map(Affiliation::structure)
                .or(() -> firstSchool(house, actor.person()))
                .map(one -> new RulesShelf(handle).of(RulePlace.of(one)))
                .orElseGet(() -> new RulesShelf(handle).of(RulePlace.TERRITORY))
                .quiet());
  }

  private Optional<StructureId> firstSchool(Actor house, PersonId adult) {
    return directory.pupilsOf(house, adult).stream()
        .filter(PupilRelation::isGuardian)
        .flatMap(one -> directory.affiliationsOf(house, one.pupil()).stream())
        .map(Affiliation::structure)
        .findFirst();
  }
}
