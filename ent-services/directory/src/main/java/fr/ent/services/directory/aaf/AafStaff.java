package fr.ent.services.directory.aaf;

import fr.ent.api.identity.Duty;
import fr.ent.api.identity.GroupKind;
import fr.ent.api.identity.Profile;
import fr.ent.services.directory.DirectoryChange.Post;
import fr.ent.services.directory.DirectoryChange.StaffSide;
import fr.ent.services.directory.DirectoryChange.Teaching;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Translates what only staff has: posts, lessons, form classes. */
final class AafStaff {
  private static final String DUTIES = "ENTPersonFonctions";
  private static final String NO_DUTY = "-";
  private static final int DUTY_PARTS = 5;

  private final AafValues values;
  private final AafProfiles profiles;

  AafStaff(AafValues values, AafProfiles profiles) {
    this.values = values;
    this.profiles = profiles;
  }

  /** Tell what the person is where no function says so: a teacher by status, or one who teaches. */
  Profile profile() {
    var status = "ENTPersonCategorieEnseignant";
    boolean teaches =
        values.text(status).isEmpty()
            ? values.isYes("PersEducNatPresenceDevantEleves")
            : values.isYes(status);
    return teaches ? Profile.TEACHER : Profile.STAFF;
  }

  StaffSide side() {
    var posts = new LinkedHashSet<Post>();
    for (var value : values.list(DUTIES)) {
      post(value).ifPresent(posts::add);
    }
    return new StaffSide(
        List.copyOf(posts),
        teachings(),
        new AafPlaces(values).read("ENTAuxEnsClassesPrincipal"),
        values.list("ENTPersonSTSId"));
  }

  private Optional<Post> post(String value) {
    var parts = AafComposite.split(value);
    if (parts.size() < 2 || parts.get(0).isEmpty() || parts.get(1).isEmpty()) {
      return values.refuse(AafRule.ARITY, DUTIES);
    }
    var code = parts.get(1);
    var structure = values.structure(DUTIES, parts.get(0));
    if (parts.size() > DUTY_PARTS) {
      // A label holds a $, and which of the two cannot be known: keep what gives rights.
      values.note(AafRule.ARITY_TOLERATED, DUTIES);
      return Optional.of(new Post(structure, Duty.of(code, ""), profile(code)));
    }
    var duty = new Duty(code, part(parts, 2), part(parts, 3), part(parts, 4));
    return Optional.of(new Post(structure, duty, profile(code)));
  }

  private static String part(List<String> parts, int place) {
    return place < parts.size() ? parts.get(place) : "";
  }

  private Profile profile(String code) {
    if (code.equals(NO_DUTY)) {
      return profile();
    }
    var profile = profiles.find(code);
    if (profile.isEmpty()) {
      values.noteOnce(AafRule.FUNCTION_UNKNOWN, DUTIES, code);
    }
    return profile.orElse(Profile.STAFF);
  }

  private List<Teaching> teachings() {
    var teachings = new LinkedHashSet<Teaching>();
    withSubject("ENTAuxEnsClassesMatieres", GroupKind.CLASS, teachings);
    withSubject("ENTAuxEnsGroupesMatieres", GroupKind.TEACHING, teachings);
    withoutSubject("ENTAuxEnsClasses", GroupKind.CLASS, teachings);
    withoutSubject("ENTAuxEnsGroupes", GroupKind.TEACHING, teachings);
    return List.copyOf(teachings);
  }

  // The code in the middle may hold a $; keys of structures and codes of subjects never do.
  private void withSubject(String name, GroupKind kind, Set<Teaching> teachings) {
    for (var value : values.list(name)) {
      int first = value.indexOf('$');
      int last = value.lastIndexOf('$');
      var structure = value.substring(0, Math.max(first, 0)).strip();
      var code = value.substring(first + 1, last > first ? last : value.length()).strip();
      if (structure.isEmpty() || code.isEmpty()) {
        values.note(AafRule.ARITY, name);
        continue;
      }
      if (last == first || code.indexOf('$') >= 0) {
        values.note(AafRule.ARITY_TOLERATED, name);
      }
      var subject = last > first ? value.substring(last + 1).strip() : "";
      teachings.add(
          new Teaching(
              values.structure(name, structure), kind, code, values.subject(name, subject)));
    }
  }

  private void withoutSubject(String name, GroupKind kind, Set<Teaching> teachings) {
    var known = new ArrayList<>(teachings);
    for (var place : new AafPlaces(values).read(name)) {
      boolean told =
          known.stream()
              .anyMatch(
                  one ->
                      one.kind() == kind
                          && one.structure().equals(place.structure())
                          && one.code().equals(place.code()));
      if (!told) {
        teachings.add(new Teaching(place.structure(), kind, place.code(), Optional.empty()));
      }
    }
  }
}
