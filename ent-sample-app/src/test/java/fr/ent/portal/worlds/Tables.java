package fr.ent.portal.worlds;

import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntRuntime;
import fr.ent.core.database.Database;
import fr.ent.portal.worlds.Entered.Ids;
import fr.ent.portal.worlds.Small.Age;
import fr.ent.portal.worlds.Small.Consent;
import fr.ent.testkit.Fixture;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a small world, and whether row security shows each territory its own and no other.
 */
final class Tables {
  private static final List<TerritoryId> TERRITORIES =
      List.of(Fixture.TERRITORY, Fixture.ELSEWHERE);

  private final Database database;
  private final Small world;
  private final Ids ids;

  Tables(EntRuntime ent, Small world, Ids ids) {
    this.database = ent.get(Database.class);
    this.world = world;
    this.ids = ids;
  }

  void enter() {
    for (var territory : TERRITORIES) {
      database.useTerritory(
          territory,
          handle -> {
            empty(handle);
            boolean far = territory.equals(Fixture.ELSEWHERE);
            places(handle, far);
            people(handle, far);
            ties(handle, far);
          });
    }
  }

  private static void empty(Handle handle) {
    for (var table :
        List.of(
            "directory.adult_consent",
            "directory.relation",
            "directory.membership",
            "directory.affiliation",
            "directory.school_group",
            "directory.person",
            "directory.structure",
            "auth.held_right")) {
      handle.execute("delete from " + table);
    }
  }

  private void places(Handle handle, boolean far) {
    insert(
        handle,
        "insert into directory.structure (id, name, zone) values (?, ?, ?)",
        IntStream.range(0, Small.FAR + 1)
            .filter(one -> (one == Small.FAR) == far)
            .mapToObj(one -> row(ids.schools().get(one).value(), "S" + one, zone(one))));
    insert(
        handle,
        """
        insert into directory.school_group (id, kind, structure, code, label)
        values (?, 'CLASS', ?, ?, ?)""",
        IntStream.range(0, world.rooms().size())
            .filter(one -> isFarRoom(one) == far)
            .mapToObj(
                one ->
                    row(
                        ids.rooms().get(one).value(),
                        school(world.rooms().get(one).school()),
                        "R" + one,
                        "R" + one)));
  }

  private @Nullable String zone(int school) {
    return world.clocks().schools().get(school).map(ZoneId::getId).orElse(null);
  }

  private boolean isFarRoom(int room) {
    return world.rooms().get(room).school() == Small.FAR;
  }

  private UUID school(int number) {
    return ids.schools().get(number).value();
  }

  private UUID person(int number) {
    return ids.people().get(number).value();
  }

  private IntStream people(boolean far) {
    return IntStream.range(0, world.people().size())
        .filter(one -> world.people().get(one).isFar() == far);
  }

  private void people(Handle handle, boolean far) {
    insert(
        handle,
        """
        insert into directory.person (id, last_name, first_name, folded, status, birth_date)
        values (?, 'Belval', ?, ?, ?, ?::date)""",
        people(far)
            .mapToObj(
                one ->
                    row(
                        person(one),
                        "P" + one,
                        "p" + one + " belval",
                        world.people().get(one).stay().name(),
                        birth(world.people().get(one).age()))));
    insert(
        handle,
        "insert into directory.adult_consent (pupil, since) values (?, now())",
        people(far)
            .filter(one -> world.people().get(one).consent() == Consent.GIVEN)
            .mapToObj(one -> row(person(one))));
    insert(
        handle,
        """
        insert into directory.affiliation
          (person, structure, profile, duties, source, valid_from, valid_to)
        values (?, ?, ?, ?::text[], 'ENT', ?, ?::date)""",
        people(far)
            .boxed()
            .flatMap(
                one ->
                    world.people().get(one).hats().stream()
                        .map(
                            hat ->
                                row(
                                    person(one),
                                    school(hat.school()),
                                    hat.profile().code(),
                                    "{" + String.join(",", hat.duties()) + "}",
                                    hat.days().from(),
                                    hat.days().to().orElse(null)))));
  }

  private static @Nullable LocalDate birth(Age age) {
    var eighteen = Days.TODAY.minusYears(18);
    return switch (age) {
      case UNKNOWN -> null;
      case CHILD -> eighteen.plusYears(6);
      case OF_AGE_TOMORROW -> eighteen.plusDays(1);
      case OF_AGE_TODAY -> eighteen;
      case ADULT -> eighteen.minusYears(12);
    };
  }

  private void ties(Handle handle, boolean far) {
    insert(
        handle,
        """
        insert into directory.membership
          (person, school_group, capacity, source, valid_from, valid_to)
        values (?, ?, ?, 'ENT', ?, ?::date)""",
        world.seats().stream()
            .filter(one -> isFarRoom(one.room()) == far)
            .map(
                one ->
                    row(
                        person(one.person()),
                        ids.rooms().get(one.room()).value(),
                        one.capacity().name(),
                        one.days().from(),
                        one.days().to().orElse(null))));
    insert(
        handle,
        """
        insert into directory.relation (pupil, adult, raw_link, kinship, legal, financial, contact,
          payment, source, valid_from, valid_to)
        values (?, ?, '90', ?, ?, ?, ?, ?, 'ENT', ?, ?::date)""",
        world.bonds().stream()
            .filter(one -> world.people().get(one.pupil()).isFar() == far)
            .map(
                one ->
                    row(
                        person(one.pupil()),
                        person(one.adult()),
                        one.kinship().name(),
                        one.legal().name(),
                        (one.marks() & 1) != 0,
                        (one.marks() & 2) != 0,
                        (one.marks() & 4) != 0,
                        one.days().from(),
                        one.days().to().orElse(null))));
  }

  private static List<@Nullable Object> row(@Nullable Object... values) {
    var row = new ArrayList<@Nullable Object>();
    for (var value : values) {
      row.add(value);
    }
    return row;
  }

  private static void insert(Handle handle, String sql, Stream<List<@Nullable Object>> rows) {
    var batch = handle.prepareBatch(sql);
    rows.forEach(row -> batch.add(row.toArray()));
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  /** Rows that a territory is shown and that are not its own, or that are and are not shown. */
  List<String> wrong() {
    var wrong = new ArrayList<String>();
    for (var territory : TERRITORIES) {
      boolean far = territory.equals(Fixture.ELSEWHERE);
      var shown = shown(territory);
      var own = own(far);
      if (!shown.equals(own)) {
        wrong.add(territory + " is shown " + shown + " and owns " + own);
      }
    }
    return wrong;
  }

  private Map<String, List<String>> shown(TerritoryId territory) {
    return database.inTerritory(
        territory,
        handle -> {
          var found = new LinkedHashMap<String, List<String>>();
          found.put("people", ids(handle, "select id::text from directory.person"));
          found.put("rooms", ids(handle, "select id::text from directory.school_group"));
          found.put("hats", ids(handle, "select person::text from directory.affiliation"));
          found.put("seats", ids(handle, "select person::text from directory.membership"));
          found.put("bonds", ids(handle, "select pupil::text from directory.relation"));
          return found;
        });
  }

  private static List<String> ids(Handle handle, String sql) {
    return handle.createQuery(sql + " order by 1").mapTo(String.class).list();
  }

  private Map<String, List<String>> own(boolean far) {
    var found = new LinkedHashMap<String, List<String>>();
    found.put("people", sorted(people(far).mapToObj(this::person)));
    found.put(
        "rooms",
        sorted(
            IntStream.range(0, world.rooms().size())
                .filter(one -> isFarRoom(one) == far)
                .mapToObj(one -> ids.rooms().get(one).value())));
    found.put(
        "hats",
        sorted(
            people(far)
                .boxed()
                .flatMap(one -> world.people().get(one).hats().stream().map(hat -> person(one)))));
    found.put(
        "seats",
        sorted(
            world.seats().stream()
                .filter(one -> isFarRoom(one.room()) == far)
                .map(one -> person(one.person()))));
    found.put(
        "bonds",
        sorted(
            world.bonds().stream()
                .filter(one -> world.people().get(one.pupil()).isFar() == far)
                .map(one -> person(one.pupil()))));
    return found;
  }

  private static List<String> sorted(Stream<UUID> some) {
    return some.map(UUID::toString).sorted().toList();
  }
}
