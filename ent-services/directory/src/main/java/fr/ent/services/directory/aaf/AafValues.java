package fr.ent.services.directory.aaf;

import fr.ent.api.directory.FeedFinding;
import fr.ent.api.identity.Contacts;
import fr.ent.api.identity.EmailAddress;
import fr.ent.api.identity.MefCode;
import fr.ent.api.identity.PhoneNumber;
import fr.ent.api.identity.PostalAddress;
import fr.ent.api.identity.SubjectCode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** The values of one record, checked as they are asked for. */
final class AafValues {
  private static final int ADDRESS_LINES = 4;

  private final AafEntry entry;
  private final AafKnown known;
  private final Optional<LocalDate> today;
  private final Consumer<FeedFinding> findings;

  /**
   * Look at a record.
   *
   * @param today the day on which the feed was made
   */
  AafValues(
      AafEntry entry, AafKnown known, Optional<LocalDate> today, Consumer<FeedFinding> findings) {
    this.entry = entry;
    this.known = known;
    this.today = today;
    this.findings = findings;
  }

  AafEntry entry() {
    return entry;
  }

  AafKnown known() {
    return known;
  }

  void note(AafRule rule, String attribute) {
    findings.accept(rule.of(entry.place(), attribute));
  }

  /** Note what would be said again of many records only once. */
  void noteOnce(AafRule rule, String attribute, String of) {
    if (known.isFirst(rule, of)) {
      note(rule, attribute);
    }
  }

  String text(String name) {
    return entry.first(name);
  }

  boolean has(String name) {
    return entry.has(name);
  }

  /** List the values of an attribute, each once. */
  List<String> list(String name) {
    var values = entry.values(name);
    return values.size() < 2 ? values : new ArrayList<>(new LinkedHashSet<>(values));
  }

  boolean isYes(String name) {
    var text = text(name);
    if (!text.isEmpty() && !text.equalsIgnoreCase("O") && !text.equalsIgnoreCase("N")) {
      note(AafRule.FLAG_INVALID, name);
    }
    return text.equalsIgnoreCase("O");
  }

  Optional<LocalDate> date(String name, String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    boolean formed = text.length() == 10 && text.charAt(2) == '/' && text.charAt(5) == '/';
    int year = formed ? digits(text, 6, 10) : 0;
    if (year < 1880 || year > 2200) {
      return refuse(AafRule.DATE_INVALID, name);
    }
    try {
      return Optional.of(LocalDate.of(year, digits(text, 3, 5), digits(text, 0, 2)));
    } catch (DateTimeException e) {
      return refuse(AafRule.DATE_INVALID, name);
    }
  }

  private static int digits(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return 0;
      }
      number = number * 10 + c - '0';
    }
    return number;
  }

  Optional<LocalDate> birthDate() {
    var name = "ENTPersonDateNaissance";
    var date = date(name, text(name));
    boolean future = date.isPresent() && today.isPresent() && date.get().isAfter(today.get());
    return future ? refuse(AafRule.DATE_FUTURE, name) : date;
  }

  Optional<EmailAddress> email(String name) {
    var text = text(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return EmailAddress.isWellFormed(text)
        ? Optional.of(new EmailAddress(text))
        : refuse(AafRule.EMAIL_INVALID, name);
  }

  List<PhoneNumber> phones(PhoneNumber.Kind kind, String name) {
    var phones = new ArrayList<PhoneNumber>(1);
    for (var text : list(name)) {
      PhoneNumber.parse(kind, text)
          .ifPresentOrElse(phones::add, () -> note(AafRule.PHONE_INVALID, name));
    }
    return phones;
  }

  Optional<MefCode> mef(String name, String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    var code = known.mef(text.toUpperCase(Locale.ROOT));
    if (code.isEmpty()) {
      return refuse(AafRule.MEF_INVALID, name);
    }
    if (!known.mayBeMef(code.get().value())) {
      noteOnce(AafRule.MEF_UNKNOWN, name, code.get().value());
    }
    return code;
  }

  Optional<SubjectCode> subject(String name, String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    var code = known.subject(text.toUpperCase(Locale.ROOT));
    if (code.isEmpty()) {
      return refuse(AafRule.SUBJECT_INVALID, name);
    }
    var value = code.get().value();
    if (!known.mayBeSubject(value)) {
      boolean near = known.isNearSubject(value);
      noteOnce(near ? AafRule.SUBJECT_NEAR : AafRule.SUBJECT_UNKNOWN, name, value);
    }
    return code;
  }

  /** Take the key of a structure, and tell once of one that is not in the feed. */
  String structure(String name, String key) {
    if (!key.isEmpty() && !known.mayBeStructure(key)) {
      noteOnce(AafRule.STRUCTURE_UNKNOWN, name, key);
    }
    return key;
  }

  Contacts contacts() {
    var phones = new ArrayList<PhoneNumber>(4);
    phones.addAll(phones(PhoneNumber.Kind.HOME, "homePhone"));
    phones.addAll(phones(PhoneNumber.Kind.WORK, "telephoneNumber"));
    phones.addAll(phones(PhoneNumber.Kind.MOBILE, "mobile"));
    phones.addAll(phones(PhoneNumber.Kind.SMS, "ENTPersonMobileSMS"));
    return new Contacts(
        email("mail"), Optional.empty(), Optional.empty(), phones, address("ENTPersonAdresse"));
  }

  private Optional<PostalAddress> address(String name) {
    var lines = new ArrayList<String>(ADDRESS_LINES);
    for (var value : entry.values(name)) {
      for (var line : AafComposite.split(value)) {
        if (!line.isEmpty()) {
          lines.add(line);
        }
      }
    }
    if (lines.size() > ADDRESS_LINES) {
      note(AafRule.ADDRESS_LINES, name);
    }
    var code = text("ENTPersonCodePostal");
    var town = text("ENTPersonVille");
    boolean nothing = lines.isEmpty() && code.isEmpty() && town.isEmpty();
    return nothing
        ? Optional.empty()
        : Optional.of(new PostalAddress(lines, code, town, text("ENTPersonPays")));
  }

  <T> Optional<T> refuse(AafRule rule, String attribute) {
    note(rule, attribute);
    return Optional.empty();
  }
}
