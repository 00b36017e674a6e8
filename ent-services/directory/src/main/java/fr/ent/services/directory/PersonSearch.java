package fr.ent.services.directory;

import fr.ent.api.directory.PersonLine;
import fr.ent.api.directory.PersonPage;
import fr.ent.api.directory.PersonQuery;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Finds people by parts of their names: one statement for the page, and one for how many there are
 * where the page does not hold them all.
 */
final class PersonSearch {
  /** Beyond this many the exact number helps nobody. */
  private static final int COUNTED = 1000;

  /** Shorter parts begin a word. */
  private static final int SHORT = 3;

  private static final String PAGE =
      """
      with page as materialized (
        select p.id, p.folded, p.first_name, p.preferred_name, p.last_name, p.civility, p.pupil
        from directory.person p where %s %s
        order by not p.folded ^@ :beginning, p.folded, p.id limit :size
      )
      select page.*, hat.profile, s.name as structure, array(
        select distinct g.label from directory.membership m
        join directory.school_group g on g.id = m.school_group and g.kind = 'CLASS'
        where m.person = page.id and %s order by g.label) as classes
      from page
      left join lateral (
        select a.profile, a.structure from directory.affiliation a
        where a.person = page.id and %s
        order by a.structure = :here desc, a.main desc, a.profile limit 1) hat on true
      left join directory.structure s on s.id = hat.structure
      order by not page.folded ^@ :beginning, page.folded, page.id""";

  private static final String AFTER =
      """
      and (not p.folded ^@ :beginning, p.folded, p.id)
        > (not :folded ^@ :beginning, :folded, :id)""";

  private static final String COUNT =
      "select count(*) from (select 1 from directory.person p where %s limit %d) found";

  /** Where everybody is seen and nothing but names is asked for, the index of names answers. */
  private static final String NAMED =
      """
      select * from directory.find_names(
        :parts, :present, :folded::text, :id::uuid, :size, :counted)""";

  private final Handle handle;
  private final PeopleFilter seen;

  /** A person found, and where the next page begins after it. */
  private record Hit(PersonLine line, String mark) {}

  /** How many have the names looked for, and who of them is on the page. */
  @SuppressWarnings("ArrayRecordComponent") // on its way from one statement to the next
  private record Named(int total, UUID[] people) {}

  PersonSearch(Handle handle, PeopleFilter seen) {
    this.handle = handle;
    this.seen = seen;
  }

  PersonPage search(PersonQuery query) {
    var words = words(query);
    return seen.everybody() && !words.isEmpty() && isOfNamesOnly(query)
        ? byNames(query, words)
        : byCondition(query);
  }

  private static boolean isOfNamesOnly(PersonQuery query) {
    return query.group().isEmpty() && !isOfHats(query);
  }

  private static boolean isOfHats(PersonQuery query) {
    return query.structure().isPresent() || query.profile().isPresent() || query.duty().isPresent();
  }

  private static List<String> words(PersonQuery query) {
    return Arrays.stream(Folded.of(query.text()).split(" ", -1))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** Names that begin with the only part come first. */
  private static String beginning(List<String> words) {
    return words.size() == 1 ? words.get(0) : "";
  }

  private PersonPage byNames(PersonQuery query, List<String> words) {
    var named = named(query, words);
    if (named.people().length == 0) {
      return page(query, named.total(), List.of());
    }
    var hits =
        seen.bind(handle.createQuery(page("p.id = any(:people)", "")))
            .bind("people", named.people())
            .bind("beginning", beginning(words))
            .bind("size", query.size() + 1)
            .map((row, context) -> hit(row))
            .list();
    return page(query, named.total(), hits);
  }

  private Named named(PersonQuery query, List<String> words) {
    var after = mark(query.after());
    return handle
        .createQuery(NAMED)
        .bind("parts", words.toArray(String[]::new))
        .bind("present", !seen.actor().isHouse())
        .bind("folded", after.map(Mark::folded).orElse(null))
        .bind("id", after.map(mark -> mark.id().toString()).orElse(null))
        .bind("size", query.size() + 1)
        .bind("counted", COUNTED)
        .map((row, context) -> new Named(row.getInt(1), (UUID[]) row.getArray(2).getArray()))
        .one();
  }

  private static String page(String condition, String after) {
    return PAGE.formatted(condition, after, Visibility.open("m"), Visibility.open("a"));
  }

  private PersonPage byCondition(PersonQuery query) {
    var wanted = new LinkedHashMap<String, Object>();
    var condition = condition(query, wanted);
    var hits = page(query, condition, wanted);
    boolean all = query.after().isEmpty() && hits.size() <= query.size();
    return page(query, all ? hits.size() : count(condition, wanted), hits);
  }

  private int count(String condition, Map<String, Object> wanted) {
    return bind(COUNT.formatted(condition, COUNTED), wanted).mapTo(Integer.class).one();
  }

  private static PersonPage page(PersonQuery query, int found, List<Hit> hits) {
    boolean more = hits.size() > query.size();
    var shown = more ? hits.subList(0, query.size()) : hits;
    return new PersonPage(
        shown.stream().map(Hit::line).toList(),
        found,
        more ? shown.get(shown.size() - 1).mark() : "");
  }

  private List<Hit> page(PersonQuery query, String condition, Map<String, Object> wanted) {
    var after = mark(query.after());
    var all = new LinkedHashMap<>(wanted);
    after.ifPresent(
        mark -> {
          all.put("folded", mark.folded());
          all.put("id", mark.id());
        });
    var sql = page(condition, after.isPresent() ? AFTER : "");
    return bind(sql, all)
        .bind("beginning", beginning(words(query)))
        .bind("size", query.size() + 1)
        .map((row, context) -> hit(row))
        .list();
  }

  private String condition(PersonQuery query, Map<String, Object> wanted) {
    var parts = new ArrayList<String>();
    parts.add(seen.people());
    int number = 0;
    for (var word : words(query)) {
      wanted.put("word" + number, word.length() < SHORT ? "% " + word + "%" : "%" + word + "%");
      parts.add("' ' || p.folded like :word" + number++);
    }
    query
        .group()
        .ifPresent(
            group -> {
              wanted.put("group", group.value());
              parts.add(
                  "p.id in (select m.person from directory.membership m"
                      + " where m.school_group = :group and "
                      + Visibility.open("m")
                      + " union all "
                      + membersOfMade()
                      + ")");
            });
    if (isOfHats(query)) {
      parts.add(affiliated(query, wanted));
    }
    return String.join(" and ", parts);
  }

  private String membersOfMade() {
    return "select h.person from %s h join directory.made_group g on g.id = h.school_group and %s where h.school_group = :group and h.place = 'MEMBER' and %s"
        .formatted(MadePlaces.COUNTING, seen.madeGroups(), Visibility.open("h"));
  }

  private static String affiliated(PersonQuery query, Map<String, Object> wanted) {
    var parts = new ArrayList<>(List.of(Visibility.open("f")));
    query
        .structure()
        .ifPresent(
            structure -> {
              wanted.put("structure", structure.value());
              parts.add("f.structure = :structure");
            });
    query
        .profile()
        .ifPresent(
            profile -> {
              wanted.put("profile", profile.code());
              parts.add("f.profile = :profile");
            });
    query
        .duty()
        .ifPresent(
            duty -> {
              wanted.put("duty", duty);
              parts.add(
                  "exists (select 1 from unnest(f.duties) d"
                      + " where split_part(d, e'\\x1f', 1) = :duty)");
            });
    return "p.id in (select f.person from directory.affiliation f where "
        + String.join(" and ", parts)
        + ")";
  }

  private Query bind(String sql, Map<String, Object> wanted) {
    return seen.bind(handle.createQuery(sql)).bindMap(wanted);
  }

  private static Hit hit(ResultSet row) throws SQLException {
    var id = Rows.uuid(row, "id");
    var line =
        new PersonLine(
            new PersonId(id),
            name(row),
            Optional.ofNullable(row.getString("profile"))
                .map(Profile::of)
                .orElse(row.getBoolean("pupil") ? Profile.PUPIL : Profile.of("Hors_structure")),
            Optional.ofNullable(row.getString("structure")).orElse(""),
            Rows.texts(row, "classes"));
    return new Hit(line, mark(row.getString("folded"), id));
  }

  /** As people call them: with a civility for an adult who has one. */
  static String name(ResultSet row) throws SQLException {
    var preferred = row.getString("preferred_name");
    var first = preferred.isEmpty() ? row.getString("first_name") : preferred;
    var civility = row.getBoolean("pupil") ? "" : row.getString("civility");
    return (civility + " " + first + " " + row.getString("last_name")).strip();
  }

  private record Mark(String folded, UUID id) {}

  private static String mark(String folded, UUID id) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((id + folded).getBytes(StandardCharsets.UTF_8));
  }

  /** A mark that was tampered with begins again at the first page. */
  private static Optional<Mark> mark(String after) {
    try {
      var text = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
      return text.length() < 36
          ? Optional.empty()
          : Optional.of(new Mark(text.substring(36), UUID.fromString(text.substring(0, 36))));
    } catch (IllegalArgumentException tampered) {
      return Optional.empty();
    }
  }
}
