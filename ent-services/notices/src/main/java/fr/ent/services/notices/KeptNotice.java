package fr.ent.services.notices;

import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.notices.NoticeId;
import fr.ent.api.notices.NoticeKind;
import fr.ent.api.notices.Urgency;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** A notice as it is kept; its text form tells the id. */
record KeptNotice(
    NoticeId id,
    NoticeKind kind,
    Urgency urgency,
    boolean must,
    PersonId recipient,
    Optional<PersonId> about,
    StructureId structure,
    Map<String, String> facts,
    String path,
    boolean putOff) {
  static final String COLUMNS =
      "n.id, n.kind, n.urgency, n.must, n.recipient, n.about, n.structure, n.fact_names,"
          + " n.fact_values, n.path, n.put_off";

  static KeptNotice read(ResultSet row) throws SQLException {
    var names = (String[]) row.getArray("fact_names").getArray();
    var values = (String[]) row.getArray("fact_values").getArray();
    var facts = new HashMap<String, String>();
    for (int i = 0; i < names.length; i++) {
      facts.put(names[i], values[i]);
    }
    return new KeptNotice(
        new NoticeId(uuid(row, "id")),
        new NoticeKind(row.getString("kind")),
        Urgency.valueOf(row.getString("urgency")),
        row.getBoolean("must"),
        new PersonId(uuid(row, "recipient")),
        Optional.ofNullable(row.getObject("about", UUID.class)).map(PersonId::new),
        new StructureId(uuid(row, "structure")),
        facts,
        row.getString("path"),
        row.getBoolean("put_off"));
  }

  static UUID uuid(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getObject(column, UUID.class));
  }

  @Override
  public String toString() {
    return "notice " + id;
  }
}
