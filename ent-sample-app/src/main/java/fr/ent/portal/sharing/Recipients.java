package fr.ent.portal.sharing;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.PersonLine;
import fr.ent.api.directory.PersonQuery;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Group;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.GroupMembership;
import fr.ent.api.identity.Names;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PersonNames;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.Structure;
import fr.ent.api.identity.StructureId;
import fr.ent.api.sharing.Recipient;
import fr.ent.core.EntService;
import fr.ent.portal.people.Faces;
import fr.ent.portal.sharing.SharingView.Choice;
import fr.ent.portal.web.Visit;
import fr.ent.portal.words.Words;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** With whom things are shared, in words, and with whom they can be. */
@EntService
class Recipients {
  private static final int FOUND = 12;
  private static final List<Profile> PROFILES =
      List.of(
          Profile.PUPIL,
          Profile.GUARDIAN,
          Profile.TEACHER,
          Profile.SCHOOL_LIFE,
          Profile.HEAD,
          Profile.LIBRARIAN,
          Profile.STAFF);

  private final Directory directory;

  @Inject
  Recipients(Directory directory) {
    this.directory = directory;
  }

  static String value(Recipient one) {
    return one.kind() + ":" + one.value();
  }

  static Recipient read(String value) {
    int colon = value.indexOf(':');
    var kind = Recipient.Kind.valueOf(value.substring(0, Math.max(0, colon)));
    return new Recipient(kind, value.substring(colon + 1));
  }

  /** Say who it is, as far as the reader may know. */
  String words(Visit visit, Recipient one) {
    var actor = visit.actor();
    var words = visit.frame().words();
    return switch (one.kind()) {
      case PERSON ->
          person(actor, PersonId.of(one.value())).orElseGet(() -> words.say("rights.unseen"));
      case GROUP ->
          directory
              .findGroup(actor, GroupId.of(one.value()))
              .map(group -> Names.group(group.label()))
              .orElseGet(() -> words.say("rights.unseen.group"));
      case PROFILE -> profile(actor, words, one.value().split("/", 2));
    };
  }

  private Optional<String> person(Actor actor, PersonId person) {
    return Optional.ofNullable(directory.namesOf(actor, List.of(person)).get(person))
        .map(PersonNames::display)
        .map(Names::person);
  }

  private String profile(Actor actor, Words words, String... schoolAndCode) {
    var school = directory.findStructure(actor, StructureId.of(schoolAndCode[0]));
    var profile = words.say("profiles." + Profile.of(schoolAndCode[1]).shortCode());
    return school
        .map(Structure::name)
        .map(name -> profile + ", " + Names.place(name))
        .orElse(profile);
  }

  List<Choice> found(Visit visit) {
    var text = visit.parameter("q");
    return text.isEmpty()
        ? List.of()
        : directory.search(visit.actor(), PersonQuery.of(text).size(FOUND)).people().stream()
            .map(one -> choice(visit, one))
            .toList();
  }

  private static Choice choice(Visit visit, PersonLine one) {
    var profile = Faces.profile(visit.frame().words(), one.profile());
    return new Choice(
        value(Recipient.of(one.person())), Names.person(one.name()) + " · " + profile);
  }

  /** Staff share with each group of the school that they know of, others with their own. */
  List<Choice> groups(Actor actor) {
    return Stream.concat(
            staffSchool(actor).flatMap(one -> directory.groupsIn(actor, one).stream()), own(actor))
        .distinct()
        .sorted(Comparator.comparing(Group::kind).thenComparing(Group::label))
        .map(one -> new Choice(value(Recipient.of(one.id())), Names.group(one.label())))
        .toList();
  }

  private Stream<Group> own(Actor actor) {
    return directory.groupsOf(actor, actor.person()).stream()
        .map(GroupMembership::group)
        .flatMap(one -> directory.findGroup(actor, one).stream());
  }

  List<Choice> profiles(Visit visit) {
    return staffSchool(visit.actor())
        .flatMap(school -> PROFILES.stream().map(one -> Recipient.of(school, one)))
        .map(one -> new Choice(value(one), words(visit, one)))
        .toList();
  }

  private static Stream<StructureId> staffSchool(Actor actor) {
    return actor
        .affiliation()
        .filter(hat -> hat.profile().isStaff())
        .map(Affiliation::structure)
        .stream();
  }
}
