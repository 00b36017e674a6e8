package fr.ent.portal.admin;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.audit.AuditEntry;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.PersonQuery;
import fr.ent.api.identity.PersonId;
import fr.ent.auth.access.SupportAccess;
import fr.ent.auth.access.SupportRequest;
import fr.ent.core.EntService;
import fr.ent.portal.admin.SchoolSupportView.Deed;
import fr.ent.portal.admin.SchoolSupportView.Deeds;
import fr.ent.portal.admin.SchoolSupportView.Waiting;
import fr.ent.portal.admin.SupportView.Row;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Pages;
import fr.ent.portal.web.Visit;
import fr.ent.portal.words.Words;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The school lets the support in or not, shows it out, and reads what it did. */
@EntService
class SchoolSupportPages implements Pages {
  private static final String HERE = "/rights/support";

  private final SupportAccess support;
  private final SupportLines lines;
  private final AccessPolicy policy;
  private final Directory directory;
  private final Known known;

  @Inject
  SchoolSupportPages(
      SupportAccess support,
      SupportLines lines,
      AccessPolicy policy,
      Directory directory,
      Known known) {
    this.support = support;
    this.lines = lines;
    this.policy = policy;
    this.directory = directory;
    this.known = known;
  }

  @Override
  public List<Page> pages() {
    return List.of(
        Page.get(HERE, RightsPages.LEAVE, this::read),
        Page.post(HERE + "/consent", RightsPages.LEAVE, this::consent),
        Page.post(HERE + "/refuse", RightsPages.LEAVE, this::refuse),
        Page.post(HERE + "/stop", RightsPages.LEAVE, this::stop));
  }

  private Answer read(Visit visit) {
    var rows = lines.of(visit, support.all(visit.actor()));
    return Answer.page(
        "pages/schoolsupport",
        "schoolsupport.title",
        new SchoolSupportView(
            rows.stream().filter(Row::isWaiting).map(one -> waiting(visit, one)).toList(),
            rows.stream().filter(Row::isOpen).toList(),
            rows.stream().filter(one -> !one.isRunning()).toList(),
            visit.has("deeds") ? deeds(visit, rows) : Optional.empty(),
            visit.has("late")));
  }

  private Answer consent(Visit visit) {
    var length = Duration.ofMinutes(Long.parseLong(visit.parameter("minutes")));
    try {
      support.consent(visit.actor(), request(visit), length);
      return Answer.to(HERE);
    } catch (IllegalStateException waitsNoMore) {
      return Answer.to(HERE + "?late=1");
    }
  }

  private Answer refuse(Visit visit) {
    support.refuse(visit.actor(), request(visit));
    return Answer.to(HERE);
  }

  private Answer stop(Visit visit) {
    support.stop(visit.actor(), request(visit));
    return Answer.to(HERE);
  }

  private static UUID request(Visit visit) {
    return UUID.fromString(visit.parameter("request"));
  }

  private Waiting waiting(Visit visit, Row row) {
    var actor = visit.actor();
    var words = visit.frame().words();
    var wish = row.request().wish();
    int longest = (int) wish.length().toMinutes();
    var shorter = SupportPages.LENGTHS.stream().filter(one -> one < longest);
    return new Waiting(
        row,
        SupportPages.lengths(words, Stream.concat(shorter, Stream.of(longest))),
        missing(actor, words, wish),
        people(actor, wish));
  }

  private List<String> missing(Actor actor, Words words, SupportRequest.Wish wish) {
    return lines
        .declared(actor, wish)
        .filter(one -> !policy.allows(actor, one.right(), wish.structure()))
        .map(one -> GrantLines.right(words, one))
        .toList();
  }

  /** As far as the reader sees them; at the most as many as the directory counts. */
  private int people(Actor actor, SupportRequest.Wish wish) {
    return wish.rights().contains(Directory.CONSULT)
        ? directory.search(actor, PersonQuery.of("").in(wish.structure()).size(1)).found()
        : 0;
  }

  private Optional<Deeds> deeds(Visit visit, List<Row> rows) {
    var id = UUID.fromString(visit.parameter("deeds"));
    return rows.stream()
        .filter(one -> one.request().id().equals(id))
        .findFirst()
        .map(row -> new Deeds(row, deeds(visit, row)));
  }

  private List<Deed> deeds(Visit visit, Row row) {
    var structure = row.request().wish().structure().toString();
    var entries = support.deeds(visit.actor(), row.request().id());
    var names =
        known.names(
            visit,
            entries.stream()
                .map(SchoolSupportPages::target)
                .filter(one -> !one.equals(structure))
                .map(PersonId::of)
                .toList());
    return entries.stream()
        .map(
            one ->
                new Deed(
                    one.at(),
                    one.fact().operation(),
                    target(one).equals(structure)
                        ? row.school()
                        : names.of(PersonId.of(target(one)))))
        .toList();
  }

  private static String target(AuditEntry entry) {
    return entry.fact().target();
  }
}
