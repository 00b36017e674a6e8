package fr.ent.services.simulators.academy;

import fr.ent.services.simulators.academy.NamedPerson.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds a few people of each kind among the first of an academy. */
final class Acquaintances {
  private static final int EACH = 5;
  private static final int LOOKED_AT = 5000;
  private final World world;
  private final Map<Kind, List<NamedPerson>> found = new EnumMap<>(Kind.class);

  Acquaintances(World world) {
    this.world = world;
  }

  List<NamedPerson> people(Records pupils, Records guardians, Records staff) {
    for (int rank = 0; rank < Math.min(pupils.count(), LOOKED_AT); rank++) {
      pupil(pupils.at(rank));
    }
    for (int rank = 0; rank < Math.min(guardians.count(), LOOKED_AT); rank++) {
      guardian(guardians.at(rank));
    }
    for (int rank = 0; rank < Math.min(staff.count(), LOOKED_AT); rank++) {
      staff(staff.at(rank));
    }
    var all = new ArrayList<NamedPerson>();
    found.values().forEach(all::addAll);
    return all;
  }

  /** Pupils who have an adult, from different classes. */
  private void pupil(AafRecord entry) {
    boolean next = Integer.parseInt(entry.id) % 17 == 3;
    if (next && !entry.values("ENTElevePersRelEleve").isEmpty()) {
      add(Kind.PUPIL, entry, List.of(uai(entry.first("ENTPersonStructRattach"))), List.of());
    }
  }

  private void guardian(AafRecord entry) {
    var population = world.population();
    int adult = Integer.parseInt(entry.id) - Integer.parseInt(World.adultKey(0));
    int house = population.families.householdOfAdult(adult);
    if (population.families.adult(house, 0) != adult) {
      return;
    }
    var uais = new LinkedHashSet<String>();
    var children = entry.values("ENTAuxPersRelEleveEleve");
    for (String child : children) {
      int pupil = Integer.parseInt(child) - Integer.parseInt(World.pupilKey(0));
      uais.add(world.schools().ofClass(population.classOf(pupil)).uai());
    }
    add(
        uais.size() > 1 ? Kind.GUARDIAN_OF_TWO_SCHOOLS : Kind.GUARDIAN,
        entry,
        List.copyOf(uais),
        children);
  }

  private void staff(AafRecord entry) {
    var uais = new LinkedHashSet<String>();
    var codes = new HashSet<String>();
    for (String duty : entry.values("ENTPersonFonctions")) {
      String[] parts = duty.split("\\$", -1);
      uais.add(uai(parts[0]));
      codes.add(parts[1]);
    }
    Kind kind = kindOf(codes, uais.size() > 1);
    if (kind != null) {
      add(kind, entry, List.copyOf(uais), List.of());
    }
  }

  private static @Nullable Kind kindOf(Set<String> codes, boolean many) {
    if (codes.contains("ENS")) {
      boolean form = codes.contains("ORI");
      return many ? Kind.TEACHER_OF_TWO_SCHOOLS : form ? Kind.FORM_TEACHER : Kind.TEACHER;
    }
    if (codes.contains("DIR")) {
      return Kind.HEAD;
    }
    if (codes.contains("DOC")) {
      return Kind.LIBRARIAN;
    }
    return codes.contains("EDU") || codes.contains("AED") ? Kind.SCHOOL_LIFE : null;
  }

  private String uai(String key) {
    return world.schools().all().get(Integer.parseInt(key) - 5501).uai();
  }

  private void add(Kind kind, AafRecord entry, List<String> uais, List<String> children) {
    var list = found.computeIfAbsent(kind, any -> new ArrayList<>());
    if (list.size() < EACH) {
      list.add(
          new NamedPerson(
              kind, entry.id, entry.first("sn"), entry.first("givenName"), uais, children));
    }
  }
}
