package fr.ent.services.liaison;

import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.liaison.LiaisonAct;
import fr.ent.api.liaison.LiaisonDesk;
import fr.ent.api.liaison.LiaisonKind;
import fr.ent.api.liaison.LiaisonMessage;
import fr.ent.api.liaison.LiaisonMessageId;
import fr.ent.api.liaison.LiaisonReply;
import fr.ent.api.liaison.LiaisonText;
import fr.ent.api.liaison.LiaisonThread;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Turns rows into values. */
final class Rows {
  private Rows() {}

  static LiaisonMessage message(ResultSet row) throws SQLException {
    return new LiaisonMessage(
        new LiaisonMessageId(uuid(row, "id")),
        new StructureId(uuid(row, "structure")),
        person(row, "author"),
        Optional.ofNullable(row.getString("desk")).map(LiaisonDesk::valueOf),
        LiaisonKind.valueOf(row.getString("kind")),
        Optional.ofNullable(row.getObject("school_group", UUID.class)).map(GroupId::new),
        text(row),
        row.getInt("version"),
        row.getString("fingerprint"),
        instant(row, "sent_at"),
        instant(row, "changed_at"),
        LiaisonMessage.State.valueOf(row.getString("state")));
  }

  private static LiaisonText text(ResultSet row) throws SQLException {
    return new LiaisonText(
        row.getString("subject"),
        row.getString("body"),
        List.of((String[]) row.getArray("choices").getArray()),
        Optional.ofNullable(row.getObject("due", LocalDate.class)));
  }

  /** The act of a row in which columns of acts begin with {@code act_}; none if there is none. */
  static Optional<LiaisonAct> act(ResultSet row) throws SQLException {
    return row.getString("act_kind") == null
        ? Optional.empty()
        : Optional.of(
            new LiaisonAct(
                new PersonId(uuid(row, "act_person")),
                LiaisonKind.valueOf(row.getString("act_kind")),
                instant(row, "act_at"),
                row.getString("act_fingerprint"),
                row.getString("act_choice"),
                row.getBoolean("act_paper")));
  }

  static LiaisonReply reply(ResultSet row) throws SQLException {
    return new LiaisonReply(
        new LiaisonThread(
            new LiaisonMessageId(uuid(row, "message")),
            new PersonId(uuid(row, "pupil")),
            new PersonId(uuid(row, "guardian"))),
        person(row, "author"),
        row.getBoolean("from_school"),
        instant(row, "at"),
        row.getString("body"));
  }

  static UUID uuid(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  static Optional<PersonId> person(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, UUID.class)).map(PersonId::new);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getTimestamp(column).toInstant();
  }

  static Optional<Instant> perhaps(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }
}
