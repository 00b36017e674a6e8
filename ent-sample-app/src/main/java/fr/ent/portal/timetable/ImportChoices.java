package fr.ent.portal.timetable;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.PersonQuery;
import fr.ent.api.identity.GroupKind;
import fr.ent.api.identity.Names;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.api.identity.SubjectCode;
import fr.ent.api.timetable.ImportedName;
import fr.ent.portal.timetable.ImportOfView.Looked;
import fr.ent.portal.timetable.WeekView.Choice;
import fr.ent.portal.words.Shared;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Whom and what of a school a name of a file may be said to stand for. */
@Shared
public class ImportChoices {
  private static final int FOUND = 10;
  private static final List<Profile> GIVE_LESSONS =
      List.of(Profile.TEACHER, Profile.LIBRARIAN, Profile.SCHOOL_LIFE, Profile.HEAD, Profile.STAFF);

  private final Directory directory;

  @Inject
  public ImportChoices(Directory directory) {
    this.directory = directory;
  }

  List<Choice> groups(Actor actor, StructureId school) {
    return directory.groupsIn(actor, school).stream()
        .filter(one -> one.kind() == GroupKind.CLASS || one.kind() == GroupKind.TEACHING)
        .map(one -> new Choice(one.id().toString(), Names.group(one.label())))
        .toList();
  }

  /** Look for a teacher by name, or for a subject by its code. */
  List<Choice> found(Actor actor, StructureId school, List<ImportedName> names, Looked looked) {
    if (looked.text().isEmpty() || looked.text().length() > 100) {
      return List.of();
    }
    return names.stream()
        .filter(one -> one.key().equals(looked.key()))
        .flatMap(
            one ->
                switch (one.kind()) {
                  case TEACHER -> teachers(actor, school, looked.text());
                  case SUBJECT -> subjects(actor, looked.text());
                  case CLASS, GROUP -> Stream.<Choice>empty();
                })
        .distinct()
        .limit(FOUND)
        .toList();
  }

  private Stream<Choice> teachers(Actor actor, StructureId school, String text) {
    return GIVE_LESSONS.stream()
        .flatMap(
            profile ->
                directory
                    .search(actor, PersonQuery.of(text).in(school).as(profile).size(FOUND))
                    .people()
                    .stream())
        .map(one -> new Choice(one.person().toString(), Names.person(one.name())));
  }

  private Stream<Choice> subjects(Actor actor, String text) {
    var code = text.toUpperCase(Locale.ROOT);
    return SubjectCode.isWellFormed(code)
        ? directory.findSubject(actor, SubjectCode.of(code)).stream()
            .map(one -> new Choice(one.code().toString(), one.label()))
        : Stream.empty();
  }
}
