package fr.ent.services.notices;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PersonNames;
import fr.ent.api.identity.StructureId;
import fr.ent.api.notices.NoticeLanguage;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import fr.ent.core.Settings;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Writes what notices tell: with the templates of the school, else of the territory, else ours;
 * with names looked up now, and never kept.
 */
@EntService
class Letters {
  private final Directory directory;
  private final Schools schools;
  private final Kinds kinds;
  private final String address;

  @Inject
  Letters(Directory directory, Schools schools, Kinds kinds, Settings settings) {
    this.directory = directory;
    this.schools = schools;
    this.kinds = kinds;
    this.address = settings.text("ent.url", "").replaceFirst("/+$", "");
  }

  /** Make ready to write about these notices, in the transaction that is open. */
  Desk desk(TerritoryId territory, Handle handle, Collection<KeptNotice> notices) {
    var structures = notices.stream().map(KeptNotice::structure).collect(Collectors.toSet());
    var pupils = notices.stream().flatMap(one -> one.about().stream()).collect(Collectors.toSet());
    return new Desk(
        schools.of(territory, handle, structures),
        directory.namesOf(Actor.house(territory), pupils),
        new TemplateShelf(handle).of(structures));
  }

  /** What is needed to write about a batch of notices. */
  final class Desk {
    private final Map<StructureId, Schools.School> places;
    private final Map<PersonId, PersonNames> names;
    private final Map<TemplateShelf.Key, Template> changed;

    Desk(
        Map<StructureId, Schools.School> places,
        Map<PersonId, PersonNames> names,
        Map<TemplateShelf.Key, Template> changed) {
      this.places = places;
      this.names = names;
      this.changed = changed;
    }

    Schools.School school(KeptNotice notice) {
      return Objects.requireNonNull(places.get(notice.structure()));
    }

    /**
     * Write about one notice; to a pupil of age as to a pupil, whatever a place says to families.
     */
    Template write(KeptNotice notice, NoticeLanguage language) {
      var own =
          notice
              .about()
              .filter(notice.recipient()::equals)
              .flatMap(pupil -> kinds.toThemself(notice.kind().id(), language));
      return own.orElseGet(() -> template(notice.kind().id(), notice.structure(), language))
          .fill(values(notice, language));
    }

    /** Write about several that are told together, the first of which leads. */
    Template write(List<KeptNotice> together, NoticeLanguage language) {
      var first = together.get(0);
      if (together.size() == 1) {
        return write(first, language);
      }
      var values = values(first, language);
      values.put("link", link("/notices"));
      values.put(
          "lines",
          together.stream()
              .map(one -> "• " + write(one, language).brief())
              .collect(Collectors.joining("\n")));
      return template(Kinds.DIGEST, first.structure(), language).fill(values);
    }

    private Template template(String kind, StructureId structure, NoticeLanguage language) {
      return Optional.ofNullable(changed.get(key(Optional.of(structure), kind, language)))
          .or(() -> Optional.ofNullable(changed.get(key(Optional.empty(), kind, language))))
          .orElseGet(() -> kinds.usual(kind, language));
    }

    private Map<String, String> values(KeptNotice notice, NoticeLanguage language) {
      var wording = new Wording(language);
      var school = school(notice);
      var values = new HashMap<String, String>();
      notice
          .facts()
          .forEach(
              (name, value) ->
                  values.put(
                      name,
                      kinds
                          .meaning(notice.kind(), name, value, language)
                          .orElseGet(() -> wording.fact(value))));
      values.put("school", school.name());
      values.put("phone", school.rules().phone().map(Wording::phone).orElse(""));
      values.put("link", link(notice.path()));
      values.put(
          "pupil",
          notice
              .about()
              .flatMap(one -> Optional.ofNullable(names.get(one)))
              .map(one -> Wording.name(one.called()))
              .orElse(""));
      return values;
    }
  }

  String link(String path) {
    return address.isEmpty() ? "" : address + path;
  }

  private static TemplateShelf.Key key(
      Optional<StructureId> structure, String kind, NoticeLanguage language) {
    return new TemplateShelf.Key(structure, kind, language);
  }
}
