package fr.ent.services.absences;

import fr.ent.api.absences.Absence;
import fr.ent.api.absences.AbsenceId;
import fr.ent.api.absences.AbsenceState;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.identity.TimeSpan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads rows, and writes lists of ids. */
final class AbsenceRows {
  private AbsenceRows() {}

  static Absence absence(ResultSet row, StatementContext context) throws SQLException {
    return new Absence(
        new AbsenceId(row.getObject("id", UUID.class)),
        person(row, "pupil"),
        structure(row),
        span(row, "missed"),
        AbsenceState.valueOf(row.getString("state")));
  }

  static PersonId person(ResultSet row, String column) throws SQLException {
    return new PersonId(row.getObject(column, UUID.class));
  }

  static StructureId structure(ResultSet row) throws SQLException {
    return new StructureId(row.getObject("structure", UUID.class));
  }

  /** Read {@code NAME_from} and {@code NAME_to}. */
  static TimeSpan span(ResultSet row, String name) throws SQLException {
    return new TimeSpan(
        row.getObject(name + "_from", LocalDateTime.class),
        row.getObject(name + "_to", LocalDateTime.class));
  }

  static <T> Object[] ids(Collection<T> all, Function<T, UUID> id) {
    return all.stream().map(id).toArray();
  }
}
