package fr.ent.services.directory;

import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Capacity;
import fr.ent.api.identity.Contacts;
import fr.ent.api.identity.Duty;
import fr.ent.api.identity.EmailAddress;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.GroupMembership;
import fr.ent.api.identity.Ine;
import fr.ent.api.identity.MefCode;
import fr.ent.api.identity.Period;
import fr.ent.api.identity.Person;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PersonNames;
import fr.ent.api.identity.PersonStatus;
import fr.ent.api.identity.PhoneNumber;
import fr.ent.api.identity.PostalAddress;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.Schooling;
import fr.ent.api.identity.Sex;
import fr.ent.api.identity.SourceName;
import fr.ent.api.identity.StructureId;
import fr.ent.api.identity.SubjectCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns rows into values of the identity model. */
final class Rows {
  private Rows() {}

  static Person person(ResultSet row) throws SQLException {
    return new Person(
        new PersonId(uuid(row, "id")),
        PersonStatus.valueOf(row.getString("status")),
        names(row),
        row.getString("civility"),
        Optional.ofNullable(row.getString("sex")).map(Sex::valueOf),
        Optional.ofNullable(row.getObject("birth_date", LocalDate.class)),
        row.getBoolean("contacts") ? contacts(row) : Contacts.NONE,
        row.getBoolean("pupil") ? Optional.of(schooling(row)) : Optional.empty());
  }

  static PersonNames names(ResultSet row) throws SQLException {
    return new PersonNames(
        row.getString("last_name"),
        row.getString("first_name"),
        row.getString("birth_name"),
        row.getString("preferred_name"),
        texts(row, "other_names"));
  }

  static Contacts contacts(ResultSet row) throws SQLException {
    return new Contacts(
        email(row, "academic_email"),
        email(row, "personal_email"),
        email(row, "disclosed_email"),
        phones(row),
        row.getBoolean("home") ? address(row) : Optional.empty());
  }

  private static List<PhoneNumber> phones(ResultSet row) throws SQLException {
    boolean home = row.getBoolean("home");
    return texts(row, "phones").stream()
        .map(Rows::phone)
        .filter(phone -> home || phone.kind() != PhoneNumber.Kind.HOME)
        .toList();
  }

  private static Optional<EmailAddress> email(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column)).map(EmailAddress::of);
  }

  private static PhoneNumber phone(String text) {
    int at = text.indexOf(':');
    return new PhoneNumber(PhoneNumber.Kind.valueOf(text.substring(0, at)), text.substring(at + 1));
  }

  private static Optional<PostalAddress> address(ResultSet row) throws SQLException {
    var found =
        new PostalAddress(
            texts(row, "address"),
            row.getString("postal_code"),
            row.getString("town"),
            row.getString("country"));
    return found.lines().isEmpty() && found.town().isEmpty()
        ? Optional.empty()
        : Optional.of(found);
  }

  private static Schooling schooling(ResultSet row) throws SQLException {
    return new Schooling(
        Optional.ofNullable(row.getString("ine")).map(Ine::of),
        Optional.ofNullable(row.getString("school_number")),
        Optional.ofNullable(row.getString("mef")).map(MefCode::of),
        row.getString("pupil_status"),
        row.getString("boarding"),
        texts(row, "options").stream().map(SubjectCode::of).toList(),
        row.getBoolean("of_age"));
  }

  static Affiliation affiliation(ResultSet row) throws SQLException {
    return new Affiliation(
        new StructureId(uuid(row, "structure")),
        Profile.of(row.getString("profile")),
        duties(row),
        period(row),
        SourceName.of(row.getString("source")));
  }

  static List<Duty> duties(ResultSet row) throws SQLException {
    return texts(row, "duties").stream().map(Rows::duty).toList();
  }

  private static Duty duty(String text) {
    var parts = Arrays.copyOf(text.split("\u001f", -1), 4);
    return new Duty(parts[0], said(parts[1]), said(parts[2]), said(parts[3]));
  }

  private static String said(@Nullable String text) {
    return text == null ? "" : text;
  }

  static GroupMembership membership(ResultSet row) throws SQLException {
    return new GroupMembership(
        new GroupId(uuid(row, "school_group")),
        new PersonId(uuid(row, "person")),
        Capacity.valueOf(row.getString("capacity")),
        period(row),
        SourceName.of(row.getString("source")));
  }

  static Period period(ResultSet row) throws SQLException {
    return new Period(
        Optional.ofNullable(row.getObject("valid_from", LocalDate.class)),
        Optional.ofNullable(row.getObject("valid_to", LocalDate.class)));
  }

  static UUID uuid(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  static List<String> texts(ResultSet row, String column) throws SQLException {
    var array = row.getArray(column);
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }
}
