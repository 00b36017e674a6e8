package fr.ent.portal.admin;

import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.GroupKind;
import fr.ent.api.identity.Mef;
import fr.ent.api.identity.Names;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.auth.opening.LateOpening;
import fr.ent.auth.opening.LateOpening.Whom;
import fr.ent.auth.opening.YearOpening;
import fr.ent.auth.opening.YearOpening.Concerned;
import fr.ent.core.EntService;
import fr.ent.portal.admin.CrisisView.Choice;
import fr.ent.portal.admin.OpeningView.Ask;
import fr.ent.portal.admin.OpeningView.Row;
import fr.ent.portal.web.NoSuchPageException;
import fr.ent.portal.web.Visit;
import fr.ent.portal.words.Words;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What there is to choose from at the start of the year, and how the page says it. */
@EntService
class OpeningChoices {
  private static final List<Profile> FAMILIES = List.of(Profile.PUPIL, Profile.GUARDIAN);

  private final Directory directory;
  private final YearOpening opening;

  /** The school that is chosen, of those there are. */
  record School(StructureId id, List<Choice> all) {}

  @Inject
  OpeningChoices(Directory directory, YearOpening opening) {
    this.directory = directory;
    this.opening = opening;
  }

  School school(Visit visit, Predicate<StructureId> allowed) {
    var all =
        directory.structures(visit.actor()).stream()
            .filter(one -> allowed.test(one.id()))
            .map(one -> new Choice(one.id().toString(), Names.place(one.name())))
            .toList();
    var worn = visit.actor().affiliation().map(Affiliation::structure).map(StructureId::toString);
    var chosen = visit.has("school") ? visit.parameter("school") : worn.orElse("");
    var found = all.stream().filter(one -> one.value().equals(chosen)).findFirst();
    var school =
        found
            .or(() -> visit.has("school") ? Optional.empty() : all.stream().findFirst())
            .orElseThrow(NoSuchPageException::new);
    return new School(StructureId.of(school.value()), all);
  }

  OpeningView view(
      Visit visit, School school, Ask ask, Optional<Concerned> weight, List<LateOpening> late) {
    var words = visit.frame().words();
    var classes =
        directory.groupsIn(visit.actor(), school.id()).stream()
            .filter(one -> one.kind() == GroupKind.CLASS)
            .map(one -> new Choice(one.id().toString(), Names.group(one.label())))
            .toList();
    var mefs = opening.mefs(visit.actor(), school.id()).stream().map(OpeningChoices::mef).toList();
    var profiles =
        FAMILIES.stream().map(one -> new Choice(one.code(), profile(words, one))).toList();
    return new OpeningView(
        late.stream().map(one -> row(visit, school, one)).toList(),
        ask,
        weight,
        weight.isEmpty() ? "" : whom(visit, ask.whom(school.id())),
        school.id(),
        school.all(),
        classes,
        mefs,
        profiles);
  }

  private static Choice mef(Mef mef) {
    return new Choice(mef.code().value(), mef.label());
  }

  private static String profile(Words words, Profile profile) {
    return words.say("profiles." + profile.shortCode());
  }

  private Row row(Visit visit, School school, LateOpening one) {
    var words = visit.frame().words();
    var profiles =
        FAMILIES.stream()
            .filter(one.whom().profiles()::contains)
            .map(profile -> profile(words, profile))
            .toList();
    var place =
        school.all().stream()
            .filter(choice -> choice.value().equals(one.whom().school().toString()))
            .map(Choice::words)
            .findFirst()
            .orElse("");
    return new Row(one.id(), whom(visit, one.whom()), words.list(profiles), place, one.opens());
  }

  /** Tell of whom it is, by classes and MEF. */
  private String whom(Visit visit, Whom whom) {
    if (whom.isSchool()) {
      return visit.frame().say("opening.school");
    }
    var classes =
        whom.classes().stream()
            .flatMap(one -> directory.findGroup(visit.actor(), one).stream())
            .map(one -> Names.group(one.label()));
    var mefs =
        whom.mefs().stream()
            .flatMap(one -> directory.findMef(visit.actor(), one).stream())
            .map(Mef::label);
    return visit.frame().words().list(Stream.concat(classes.sorted(), mefs.sorted()).toList());
  }
}
