package fr.ent.services.notices;

import fr.ent.api.communication.RulePlace;
import fr.ent.api.identity.PhoneNumber;
import fr.ent.api.identity.StructureId;
import fr.ent.api.notices.ChannelName;
import fr.ent.api.notices.NoticeRules;
import fr.ent.api.notices.QuietHours;
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

  private record Kept(Optional<StructureId> structure, NoticeRules rules) {}

  RulesShelf(Handle handle) {
    this.handle = handle;
  }

  /** What is in force in each of these structures. */
  Map<StructureId, NoticeRules> of(Collection<StructureId> structures) {
    var kept = read(structures);
    var territory =
        kept.stream()
            .filter(one -> one.structure().isEmpty())
            .map(Kept::rules)
            .findFirst()
            .orElse(NoticeRules.USUAL);
    var rules = new HashMap<StructureId, NoticeRules>();
    structures.forEach(one -> rules.put(one, territory));
    kept.forEach(one -> one.structure().ifPresent(school -> rules.put(school, one.rules())));
    return rules;
  }

  NoticeRules of(RulePlace place) {
    if (place.structure().isPresent()) {
      var school = place.structure().get();
      return Objects.requireNonNull(of(Set.of(school)).get(school));
    }
    return read(Set.of()).stream().map(Kept::rules).findFirst().orElse(NoticeRules.USUAL);
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
    var quiet =
        new QuietHours(
            row.getObject("evening", LocalTime.class),
            row.getObject("morning", LocalTime.class),
            QuietHours.WeekEnd.valueOf(row.getString("week_end")));
    var opened = Arrays.stream((String[]) row.getArray("opened").getArray());
    return new Kept(
        Optional.ofNullable(row.getObject("structure", UUID.class)).map(StructureId::new),
        new NoticeRules(
            quiet,
            row.getObject("digest", LocalTime.class),
            Optional.ofNullable(row.getString("phone"))
                .map(phone -> new PhoneNumber(PhoneNumber.Kind.WORK, phone)),
            opened.map(ChannelName::new).collect(Collectors.toSet())));
  }

  void keep(RulePlace place, NoticeRules rules) {
    handle
        .createUpdate(
            """
            insert into notices.rules
              (structure, evening, morning, week_end, digest, phone, opened)
            values (cast(:structure as uuid), :evening, :morning, :weekEnd, :digest, :phone, :opened)
            on conflict (structure, territory_id) do update set evening = excluded.evening,
              morning = excluded.morning, week_end = excluded.week_end, digest = excluded.digest,
              phone = excluded.phone, opened = excluded.opened""")
        .bind("structure", place.structure().map(StructureId::value).orElse(null))
        .bind("evening", rules.quiet().evening())
        .bind("morning", rules.quiet().morning())
        .bind("weekEnd", rules.quiet().weekEnd().name())
        .bind("digest", rules.digest())
        .bind("phone", rules.phone().map(PhoneNumber::value).orElse(null))
        .bindArray(
            "opened",
            String.class,
            (Object[]) rules.opened().stream().map(ChannelName::value).toArray(String[]::new))
        .execute();
  }
}
