package fr.ent.services.directory;

import fr.ent.api.directory.FeedFinding;
import fr.ent.api.directory.FeedRun;
import fr.ent.api.directory.FeedRunId;
import fr.ent.api.identity.Capacity;
import fr.ent.api.identity.Contacts;
import fr.ent.api.identity.GroupKind;
import fr.ent.api.identity.Mef;
import fr.ent.api.identity.PostalAddress;
import fr.ent.api.identity.SchoolSubject;
import fr.ent.api.identity.Schooling;
import fr.ent.services.directory.DirectoryChange.MefChange;
import fr.ent.services.directory.DirectoryChange.PersonChange;
import fr.ent.services.directory.DirectoryChange.PersonKind;
import fr.ent.services.directory.DirectoryChange.Place;
import fr.ent.services.directory.DirectoryChange.StructureChange;
import fr.ent.services.directory.DirectoryChange.SubjectChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Puts what a file says on the staging tables, row by row, and counts. For one file. Rows are made
 * on the line: only taking and noting are for the thread that reads.
 */
final class FeedStage implements OpenFeed.Taker {
  private static final int TOGETHER = 200;
  private static final PostalAddress NOWHERE = new PostalAddress(List.of(), "", "", "");

  private final CopyLine line;
  private final String run;
  private final CopyRows structures;
  private final CopyRows groups;
  private final CopyRows people;
  private final CopyRows affiliations;
  private final CopyRows memberships;
  private final CopyRows relations;
  private final CopyRows nomenclatures;
  private final List<FeedFinding> findings = new ArrayList<>();
  private List<DirectoryChange> next = new ArrayList<>(TOGETHER);
  private long taken;
  private long refused;

  FeedStage(CopyLine line, FeedRunId run) {
    this.line = line;
    this.run = run.toString();
    structures = new CopyRows(line, "directory.staged_structure");
    groups = new CopyRows(line, "directory.staged_group");
    people = new CopyRows(line, "directory.staged_person");
    affiliations = new CopyRows(line, "directory.staged_affiliation");
    memberships = new CopyRows(line, "directory.staged_membership");
    relations = new CopyRows(line, "directory.staged_relation");
    nomenclatures = new CopyRows(line, "directory.staged_nomenclature");
  }

  @Override
  public void take(DirectoryChange change) {
    taken++;
    next.add(change);
    if (next.size() == TOGETHER) {
      pass();
    }
  }

  private void pass() {
    var changes = next;
    next = new ArrayList<>(TOGETHER);
    line.submit(() -> changes.forEach(this::put));
  }

  private void put(DirectoryChange change) {
    if (change instanceof PersonChange person) {
      person(person);
    } else if (change instanceof StructureChange structure) {
      structure(structure);
    } else if (change instanceof MefChange mef) {
      mef(mef.mef());
    } else if (change instanceof SubjectChange subject) {
      subject(subject.subject());
    }
  }

  @Override
  public void note(FeedFinding finding) {
    findings.add(finding);
    if (finding.severity() == FeedFinding.Severity.RECORD_REFUSED) {
      refused++;
    }
  }

  /** Send what is left; the line is to be finished afterwards. */
  void send() {
    pass();
    line.submit(this::sendAll);
  }

  private void sendAll() {
    structures.send();
    groups.send();
    people.send();
    affiliations.send();
    memberships.send();
    relations.send();
    nomenclatures.send();
  }

  List<FeedFinding> findings() {
    return findings;
  }

  FeedRun.Count count(String category) {
    return new FeedRun.Count(category, taken + refused, refused);
  }

  private void mef(Mef one) {
    nomenclatures.text(run).text("MEF").text(one.code().value()).text(one.label());
    nomenclatures.text(one.attachedTo().map(code -> code.value())).text(one.statistical());
    nomenclatures.text(one.level()).text(one.track()).end();
  }

  private void subject(SchoolSubject one) {
    nomenclatures.text(run).text("SUBJECT").text(one.code().value()).text(one.label());
    nomenclatures.text(one.attachedTo().map(code -> code.value())).text("").text("").text("").end();
  }

  private void structure(StructureChange one) {
    structures.text(run).text(one.origin().file()).number(one.origin().line());
    structures
        .number(one.origin().checksum())
        .text(one.key())
        .text(one.uai())
        .text(one.siret())
        .text(one.name());
    structures.text(one.kindCode()).text(one.kindLabel()).text(one.ministry());
    structures.text(one.contract()).list(one.address().lines()).text(one.address().postalCode());
    structures
        .text(one.address().town())
        .text(one.address().country())
        .list(one.functionalAttachments())
        .list(one.parents())
        .end();
    for (var offer : one.classes()) {
      group(one.key(), GroupKind.CLASS, offer.code(), offer.label(), List.of());
    }
    for (var offer : one.groups()) {
      group(one.key(), GroupKind.TEACHING, offer.code(), offer.label(), offer.classes());
    }
  }

  private void group(
      String structure, GroupKind kind, String code, String label, List<String> classes) {
    groups.text(run).text(structure).text(kind.name()).text(code).text(label).list(classes).end();
  }

  private void person(PersonChange one) {
    var schooling = one.schooling();
    people.text(run).text(one.origin().file()).number(one.origin().line());
    people.text(one.kind().category()).text(one.key()).text(home(one));
    people.number(one.origin().checksum()).text(one.names().last()).text(one.names().first());
    people.text(one.names().birth()).list(one.names().others()).text(one.civility());
    people.text(one.sex()).text(one.birthDate());
    contacts(one.contacts());
    people.flag(schooling.isPresent());
    people.text(schooling.flatMap(Schooling::ine).map(ine -> ine.value()));
    people.text(schooling.flatMap(Schooling::schoolNumber));
    people
        .text(schooling.flatMap(Schooling::mef))
        .text(schooling.map(Schooling::status).orElse(""));
    people.text(schooling.map(Schooling::boarding).orElse(""));
    people.list(
        schooling.map(Schooling::options).orElse(List.of()).stream().map(o -> o.value()).toList());
    people.flag(schooling.map(Schooling::ofAge).orElse(false));
    people.text(Folded.of(one.names().first() + " " + one.names().last()));
    people.list(one.staff().stsIds()).end();
    places(one);
    lessons(one);
    relations(one);
  }

  private void contacts(Contacts contacts) {
    people.text(contacts.academic().map(email -> email.value()));
    people.list(
        contacts.phones().stream().map(phone -> phone.kind() + ":" + phone.value()).toList());
    people.list(contacts.address().orElse(NOWHERE).lines());
    people.text(contacts.address().orElse(NOWHERE).postalCode());
    people.text(contacts.address().orElse(NOWHERE).town());
    people.text(contacts.address().orElse(NOWHERE).country());
  }

  /** Where a person's row is applied: relatives are given the school of a pupil of theirs later. */
  private static String home(PersonChange one) {
    if (!one.structure().isEmpty()) {
      return one.structure();
    }
    return one.pupil().classes().stream()
        .map(Place::structure)
        .findFirst()
        .or(() -> one.staff().posts().stream().map(post -> post.structure()).findFirst())
        .or(() -> one.staff().teachings().stream().map(lesson -> lesson.structure()).findFirst())
        .orElse("");
  }

  private void places(PersonChange one) {
    if (one.kind() == PersonKind.RELATIVE) {
      return;
    }
    var profiles = new TreeMap<String, TreeMap<String, List<String>>>();
    var where = new TreeSet<String>();
    one.pupil().classes().forEach(place -> where.add(place.structure()));
    one.staff().teachings().forEach(lesson -> where.add(lesson.structure()));
    for (var post : one.staff().posts()) {
      var duty = post.duty();
      profiles
          .computeIfAbsent(post.structure(), key -> new TreeMap<>())
          .computeIfAbsent(post.profile().code(), key -> new ArrayList<>())
          .add(
              String.join(
                  "\u001f",
                  duty.code(),
                  duty.label(),
                  duty.disciplineCode(),
                  duty.disciplineLabel()));
    }
    where.add(home(one));
    where.remove("");
    for (var structure : where) {
      profiles
          .computeIfAbsent(structure, key -> new TreeMap<>())
          .computeIfAbsent(usualProfile(one, profiles, structure), key -> new ArrayList<>());
    }
    profiles.forEach((structure, found) -> affiliations(one, structure, found));
  }

  /** A post in the structure already says what the person is there. */
  private static String usualProfile(
      PersonChange one,
      Map<String, ? extends Map<String, List<String>>> profiles,
      String structure) {
    return Optional.ofNullable(profiles.get(structure))
        .filter(found -> !found.isEmpty())
        .flatMap(found -> found.keySet().stream().findFirst())
        .orElse(one.profile().code());
  }

  private void affiliations(
      PersonChange one, String structure, SortedMap<String, List<String>> profiles) {
    profiles.forEach(
        (profile, duties) -> {
          affiliations.text(run).text(one.kind().category()).text(one.key()).text(structure);
          affiliations.text(profile).flag(structure.equals(home(one))).list(duties).end();
        });
  }

  private void lessons(PersonChange one) {
    one.pupil().classes().forEach(place -> member(one, place, GroupKind.CLASS, Capacity.MEMBER));
    one.pupil().groups().forEach(place -> member(one, place, GroupKind.TEACHING, Capacity.MEMBER));
    one.staff()
        .formClasses()
        .forEach(place -> member(one, place, GroupKind.CLASS, Capacity.FORM_TEACHER));
    for (var lesson : one.staff().teachings()) {
      var subject = lesson.subject().map(code -> code.value()).orElse("");
      membership(one, lesson.structure(), lesson.kind(), lesson.code(), Capacity.TEACHER, subject);
    }
  }

  private void member(PersonChange one, Place place, GroupKind kind, Capacity capacity) {
    membership(one, place.structure(), kind, place.code(), capacity, "");
  }

  private void membership(
      PersonChange one,
      String structure,
      GroupKind kind,
      String code,
      Capacity capacity,
      String subject) {
    memberships.text(run).text(one.kind().category()).text(one.key()).text(structure);
    memberships.text(kind.name()).text(code).text(capacity.name()).text(subject).end();
  }

  private void relations(PersonChange one) {
    for (var relation : one.pupil().relations()) {
      relations.text(run).text(one.key()).text(relation.adult()).text(relation.rawLink());
      relations.text(relation.kinship().name()).text(relation.legal().name());
      relations.flag(relation.financial()).flag(relation.contact()).flag(relation.payment()).end();
    }
  }
}
