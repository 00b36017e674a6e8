package fr.ent.services.notices;

import fr.ent.api.communication.RulePlace;
import fr.ent.api.identity.PhoneNumber;
import fr.ent.api.identity.StructureId;
import fr.ent.api.notices.ChannelName;
import fr.ent.api.notices.NoticeRules;
import fr.ent.api.notices.QuietHours;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What places have set, in the transaction that is open. */
final class RulesShelf {
  private final Handle handle;

  /** What a place has set itself; where a field is empty, it does as the place above. */
  private record Own(
      Optional<QuietHours> quiet,
      Optional<LocalTime> digest,
      Optional<PhoneNumber> phone,
      Optional<Set<ChannelName>> opened) {
    static final Own NOTHING =
        new Own(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** What of these rules is otherwise than above. */
    static Own of(NoticeRules rules, NoticeRules above) {
      return new Own(
          Optional.of(rules.quiet()).filter(one -> !one.equals(above.quiet())),
          Optional.of(rules.digest()).filter(one -> !one.equals(above.digest())),
          rules.phone().filter(one -> !above.phone().equals(Optional.of(one))),
          Optional.of(rules.opened()).filter(one -> !one.equals(above.opened())));
    }

    NoticeRules under(NoticeRules above) {
      return new NoticeRules(
          quiet.orElse(above.quiet()),
          digest.orElse(above.digest()),
          phone.or(above::phone),
          opened.orElse(above.opened()));
    }
  }

  private record Kept(Optional<StructureId> structure, Own own) {}

  RulesShelf(Handle handle) {
    this.handle = handle;
  }

  /** What is in force in each of these structures. */
  Map<StructureId, NoticeRules> of(Collection<StructureId> structures) {
    var kept = read(structures);
    var territory = territory(kept);
    var rules = new HashMap<StructureId, NoticeRules>();
    structures.forEach(one -> rules.put(one, territory));
    kept.forEach(
        one -> one.structure().ifPresent(school -> rules.put(school, one.own().under(territory))));
    return rules;
  }

  private static NoticeRules territory(List<Kept> kept) {
    return kept.stream()
        .filter(one -> one.structure().isEmpty())
        .map(Kept::own)
        .findFirst()
        .orElse(Own.NOTHING)
        .under(NoticeRules.USUAL);
  }

  NoticeRules of(RulePlace place) {
    if (place.structure().isPresent()) {
      var school = place.structure().get();
      return Objects.requireNonNull(of(Set.of(school)).get(school));
    }
    return territory(read(Set.of()));
  }

  private List<Kept> read(Collection<StructureId> structures) {
    return handle
        .createQuery(
            """
            select structure, evening, morning, week_end, digest, phone, opened
            from notices.rules
            where territory_id = current_setting('ent.territory')
              and (structure is null or structure = any(:structures))""")
        .bindArray("structures", UUID.class, structures.stream().map(StructureId::value).toArray())
        .map((row, context) -> read(row))
        .list();
  }

  private static Kept read(ResultSet row) throws SQLException {
    var evening = row.getObject("evening", LocalTime.class);
    var quiet =
        evening == null
            ? Optional.<QuietHours>empty()
            : Optional.of(
                new QuietHours(
                    evening,
                    row.getObject("morning", LocalTime.class),
                    QuietHours.WeekEnd.valueOf(row.getString("week_end"))));
    var opened = Optional.ofNullable(row.getArray("opened"));
    return new Kept(
        Optional.ofNullable(row.getObject("structure", UUID.class)).map(StructureId::new),
        new Own(
            quiet,
            Optional.ofNullable(row.getObject("digest", LocalTime.class)),
            Optional.ofNullable(row.getString("phone"))
                .map(phone -> new PhoneNumber(PhoneNumber.Kind.WORK, phone)),
            opened.isEmpty() ? Optional.empty() : Optional.of(channels(opened.get()))));
  }

  private static Set<ChannelName> channels(Array opened) throws SQLException {
    return Arrays.stream((String[]) opened.getArray())
        .map(ChannelName::new)
        .collect(Collectors.toSet());
  }

  /** Keep what is otherwise than in the territory, or than usual there. */
  void keep(RulePlace place, NoticeRules rules) {
    boolean inSchool = place.structure().isPresent();
    var above = inSchool ? of(RulePlace.TERRITORY) : NoticeRules.USUAL;
    var own = Own.of(rules, above);
    handle
        .createUpdate(
            """
            insert into notices.rules
              (structure, evening, morning, week_end, digest, phone, opened)
            values (cast(:structure as uuid), cast(:evening as time), cast(:morning as time), :weekEnd,
              cast(:digest as time), :phone, cast(:opened as text[]))
            on conflict (structure, territory_id) do update set evening = excluded.evening,
              morning = excluded.morning, week_end = excluded.week_end, digest = excluded.digest,
              phone = excluded.phone, opened = excluded.opened""")
        .bind("structure", place.structure().map(StructureId::value).orElse(null))
        .bind("evening", own.quiet().map(QuietHours::evening).orElse(null))
        .bind("morning", own.quiet().map(QuietHours::morning).orElse(null))
        .bind("weekEnd", own.quiet().map(one -> one.weekEnd().name()).orElse(null))
        .bind("digest", own.digest().orElse(null))
        .bind("phone", own.phone().map(PhoneNumber::value).orElse(null))
        .bind(
            "opened",
            own.opened()
                .map(all -> all.stream().map(ChannelName::value).toArray(String[]::new))
                .orElse(null))
        .execute();
  }
}
