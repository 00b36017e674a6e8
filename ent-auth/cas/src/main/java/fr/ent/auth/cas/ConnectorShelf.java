package fr.ent.auth.cas;

import static java.util.stream.Collectors.toUnmodifiableList;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.ent.api.connectors.ConnectorId;
import fr.ent.api.connectors.OpeningHours;
import fr.ent.api.connectors.OpeningHours.Window;
import fr.ent.api.connectors.PersonFact;
import fr.ent.api.connectors.ReleasePolicy;
import fr.ent.api.connectors.ReleasePolicy.ProfileForm;
import fr.ent.api.connectors.ReleasePolicy.UserForm;
import fr.ent.api.connectors.ReleasedAttribute;
import fr.ent.api.connectors.RelyingParty;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.api.signon.Assurance;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Keeps connector records. All of a territory are read at once, at most every five seconds. */
@EntService
class ConnectorShelf {
  private static final String SEPARATOR = "\t";

  private final Database database;
  private final Cache<TerritoryId, List<RelyingParty>> known =
      Caffeine.newBuilder().maximumSize(1000).expireAfterWrite(Duration.ofSeconds(5)).build();

  @Inject
  ConnectorShelf(Database database) {
    this.database = database;
  }

  List<RelyingParty> all(TerritoryId territory) {
    var parties = known.getIfPresent(territory);
    if (parties == null) {
      parties = database.inTerritory(territory, ConnectorShelf::read);
      known.put(territory, parties);
    }
    return parties;
  }

  private static List<RelyingParty> read(Handle handle) {
    return handle
        .createQuery("select * from connectors.connector order by name, id")
        .map((row, context) -> party(row))
        .collect(toUnmodifiableList());
  }

  void keep(TerritoryId territory, RelyingParty party) {
    var answer = party.answer();
    database.useTerritory(
        territory,
        handle -> {
          remove(handle, party.id());
          handle.execute(
              """
              insert into connectors.connector (id, name, description, icon, start, services,
                profiles, structures, enabled, user_form, attributes, profile_form, dates, wrapped,
                keep_empty, all_structures, hours, assurance)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
              party.id().value(),
              party.name(),
              party.description(),
              party.icon(),
              party.start().toString(),
              party.services().stream().map(URI::toString).toArray(String[]::new),
              party.profiles().stream().map(Profile::code).sorted().toArray(String[]::new),
              party.structures().stream().map(StructureId::value).toArray(UUID[]::new),
              party.enabled(),
              answer.user().name(),
              answer.attributes().stream().map(ConnectorShelf::text).toArray(String[]::new),
              answer.profiles().name(),
              answer.dates(),
              answer.wrapped(),
              answer.keepEmpty(),
              answer.allStructures(),
              party.hours().windows().stream().map(Window::toString).toArray(String[]::new),
              party.assurance().name());
        });
    forget(territory);
  }

  /** Tell whether it was there. */
  boolean remove(TerritoryId territory, ConnectorId id) {
    int removed = database.inTerritory(territory, handle -> remove(handle, id));
    forget(territory);
    return removed > 0;
  }

  private static int remove(Handle handle, ConnectorId id) {
    return handle.execute("delete from connectors.connector where id = ?", id.value());
  }

  private void forget(TerritoryId territory) {
    database.afterCommit(() -> known.invalidate(territory));
  }

  private static RelyingParty party(ResultSet row) throws SQLException {
    return new RelyingParty(
        new ConnectorId(row.getObject("id", UUID.class)),
        row.getString("name"),
        row.getString("description"),
        row.getString("icon"),
        URI.create(row.getString("start")),
        texts(row, "services").stream().map(URI::create).toList(),
        texts(row, "profiles").stream().map(Profile::of).collect(Collectors.toSet()),
        Arrays.stream((UUID[]) row.getArray("structures").getArray())
            .map(StructureId::new)
            .collect(Collectors.toSet()),
        new ReleasePolicy(
            UserForm.valueOf(row.getString("user_form")),
            texts(row, "attributes").stream().map(ConnectorShelf::attribute).toList(),
            ProfileForm.valueOf(row.getString("profile_form")),
            row.getString("dates"),
            row.getBoolean("wrapped"),
            row.getBoolean("keep_empty"),
            row.getBoolean("all_structures")),
        row.getBoolean("enabled"),
        new OpeningHours(texts(row, "hours").stream().map(Window::of).toList()),
        Assurance.valueOf(row.getString("assurance")));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  private static String text(ReleasedAttribute attribute) {
    return String.join(SEPARATOR, attribute.name(), attribute.fact().name(), attribute.joined());
  }

  private static ReleasedAttribute attribute(String text) {
    var parts = text.split(SEPARATOR, 3);
    return new ReleasedAttribute(parts[0], PersonFact.valueOf(parts[1]), parts[2]);
  }
}
