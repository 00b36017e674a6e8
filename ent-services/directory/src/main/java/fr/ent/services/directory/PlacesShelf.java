package fr.ent.services.directory;

import static java.util.stream.Collectors.toUnmodifiableList;

import fr.ent.api.identity.Group;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.GroupKind;
import fr.ent.api.identity.Mef;
import fr.ent.api.identity.MefCode;
import fr.ent.api.identity.PostalAddress;
import fr.ent.api.identity.SchoolSubject;
import fr.ent.api.identity.Siret;
import fr.ent.api.identity.Structure;
import fr.ent.api.identity.StructureId;
import fr.ent.api.identity.SubjectCode;
import fr.ent.api.identity.Uai;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Structures, classes and groups, and the two nomenclatures; in the transaction that is open. */
final class PlacesShelf {
  private static final String GROUPS =
      """
      select g.id, g.kind, g.structure, g.code, g.label, g.source_id, array(
          select c.id from directory.school_group c
          where c.structure = g.structure and c.kind = 'CLASS' and c.code = any(g.classes)
          order by c.code) as class_ids, g.code as place
      from directory.school_group g join directory.structure s on s.id = g.structure
      where %1$s and %2$s
      union all
      select g.id, 'MANUAL', g.structure, g.id::text, g.label, null, '{}', g.label
      from (select *, last_day is null or last_day >= :today as open from directory.made_group) g
      where %1$s and %3$s
      order by kind, place, id""";

  private final Handle handle;
  private final Visibility seen;

  PlacesShelf(Handle handle, Visibility seen) {
    this.handle = handle;
    this.seen = seen;
  }

  Optional<Structure> findStructure(StructureId id) {
    return structures("s.id = :wanted", id.value()).stream().findFirst();
  }

  Optional<Structure> findStructure(Uai uai) {
    return structures("s.uai = :wanted", uai.value()).stream().findFirst();
  }

  List<Structure> structures() {
    return structures("s.open = :wanted", true);
  }

  private List<Structure> structures(String condition, Object wanted) {
    return seen.bind(
            handle.createQuery(
                "select s.* from directory.structure s where %s and %s order by s.open desc, s.name"
                    .formatted(condition, seen.structures())))
        .bind("wanted", wanted)
        .map((row, context) -> structure(row))
        .collect(toUnmodifiableList());
  }

  Optional<Group> findGroup(GroupId id) {
    return groups("g.id = :wanted", id.value()).stream().findFirst();
  }

  List<Group> groupsIn(StructureId structure) {
    return groups("g.open and g.structure = :wanted", structure.value());
  }

  private List<Group> groups(String condition, UUID wanted) {
    return seen.bind(
            handle.createQuery(GROUPS.formatted(condition, seen.structures(), seen.madeGroups())))
        .bind("wanted", wanted)
        .map((row, context) -> group(row))
        .collect(toUnmodifiableList());
  }

  Optional<Mef> findMef(MefCode code) {
    return handle
        .createQuery("select * from directory.mef where code = :code")
        .bind("code", code.value())
        .map(
            (row, context) ->
                new Mef(
                    code,
                    row.getString("label"),
                    Optional.ofNullable(row.getString("attached_to")).map(MefCode::of),
                    row.getString("statistical"),
                    row.getString("level"),
                    row.getString("track")))
        .findFirst();
  }

  Optional<SchoolSubject> findSubject(SubjectCode code) {
    return handle
        .createQuery("select * from directory.subject where code = :code")
        .bind("code", code.value())
        .map(
            (row, context) ->
                new SchoolSubject(
                    code,
                    row.getString("label"),
                    Optional.ofNullable(row.getString("attached_to")).map(SubjectCode::of)))
        .findFirst();
  }

  private Structure structure(ResultSet row) throws SQLException {
    return new Structure(
        new StructureId(Rows.uuid(row, "id")),
        Optional.ofNullable(row.getString("uai")).map(Uai::of),
        Optional.ofNullable(row.getString("siret")).map(Siret::of),
        row.getString("name"),
        row.getString("kind_code"),
        row.getString("kind_label"),
        row.getString("ministry"),
        row.getString("contract"),
        row.getString("academy"),
        new PostalAddress(
            Rows.texts(row, "address"),
            row.getString("postal_code"),
            row.getString("town"),
            row.getString("country")),
        ids(row, "parents"),
        ids(row, "attached"),
        zone(row),
        row.getBoolean("open"));
  }

  private ZoneId zone(ResultSet row) throws SQLException {
    var own = row.getString("zone");
    return own == null ? seen.now().getZone() : ZoneId.of(own);
  }

  private static List<StructureId> ids(ResultSet row, String column) throws SQLException {
    return Arrays.stream((UUID[]) row.getArray(column).getArray()).map(StructureId::new).toList();
  }

  private static Group group(ResultSet row) throws SQLException {
    return new Group(
        new GroupId(Rows.uuid(row, "id")),
        GroupKind.valueOf(row.getString("kind")),
        new StructureId(Rows.uuid(row, "structure")),
        row.getString("code"),
        row.getString("label"),
        Arrays.stream((UUID[]) row.getArray("class_ids").getArray()).map(GroupId::new).toList(),
        Optional.ofNullable(row.getString("source_id")));
  }
}
