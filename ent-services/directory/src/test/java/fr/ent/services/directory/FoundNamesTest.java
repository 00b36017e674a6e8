package fr.ent.services.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.directory.Directory;
import fr.ent.api.directory.PersonLine;
import fr.ent.api.directory.PersonQuery;
import fr.ent.api.identity.PersonId;
import fr.ent.core.database.Database;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.paper.AuditInMemory;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever way names are found, it is those, and in the order, that a look at each would give. */
@EntTest(beans = {HouseOnly.class, AuditInMemory.class})
class FoundNamesTest {
  /** Many begin alike, many end alike, and the first ten thousand are all of one beginning. */
  private static final String FILL =
      """
      insert into directory.person (id, last_name, first_name, folded)
      select id, last, first, first || ' ' || last from (
        select gen_random_uuid() as id,
          case when n <= 11000 then 'ab' || substr(md5('f' || n), 1, 3)
            else (array['ba', 'emi', 'lou', 'no', 'thom'])[1 + n % 5] || substr(md5('f' || n), 1, 1) end as first,
          (array['mar', 'du', 'le', 'bar', 'ro'])[1 + n % 7 % 5] || substr(md5('l' || n), 1, 2) as last
        from generate_series(1, 20000) n) drawn""";

  private static final String EACH =
      """
      select id from directory.person p
      where (select bool_and(case when length(part) < 3 then ' ' || p.folded like '% ' || part || '%'
        else p.folded like '%' || part || '%' end) from unnest(:parts) part)
      order by cardinality(:parts) = 1 and not starts_with(p.folded, (:parts)[1]), p.folded, p.id""";

  private final Directory directory;
  private final Database database;

  FoundNamesTest(Directory directory, Database database) {
    this.directory = directory;
    this.database = database;
  }

  @BeforeEach
  void fill() {
    if (Snapshot.count(database, "select count(*) from directory.person") == 0) {
      database.useTerritory(Fixture.TERRITORY, handle -> handle.execute(FILL));
    }
  }

  private List<PersonId> each(String... parts) {
    return database.inTerritory(
        Fixture.TERRITORY,
        handle ->
            handle
                .createQuery(EACH)
                .bindArray("parts", String.class, (Object[]) parts)
                .map((row, context) -> new PersonId(Rows.uuid(row, "id")))
                .list());
  }

  private void requireAlike(String text) {
    var all = each(text.split(" "));
    var found = new ArrayList<PersonId>();
    var query = PersonQuery.of(text).size(30);
    for (int page = 0; page < 4; page++) {
      var answer = directory.search(Fixture.house(), query);
      assertThat(answer.found()).as(text).isEqualTo(Math.min(all.size(), 1000));
      answer.people().stream().map(PersonLine::person).forEach(found::add);
      assertThat(answer.next().isEmpty()).as(text).isEqualTo(found.size() == all.size());
      if (answer.next().isEmpty()) {
        break;
      }
      query = query.after(answer.next());
    }
    assertThat(found).as(text).isEqualTo(all.subList(0, Math.min(all.size(), 120)));
  }

  @Test
  void everyWayFindsTheSameNamesInTheSameOrder() {
    var texts =
        new TreeSet<>(
            List.of(
                "ab", "a", "emi", "thom", "thomas", "mar", "mi", "ou", "omn", "no le", "le no",
                "ba ba"));
    for (var part :
        List.of(
            "ab", "ba", "em", "lou", "mar", "ar", "bar", "d", "abf", "ab12", "ab9a", "ba1", "ba2",
            "ba3", "0", "ro1", "zz")) {
      texts.add(part);
      texts.add(part + " ar");
      texts.add("e " + part);
    }
    texts.forEach(this::requireAlike);
  }
}
