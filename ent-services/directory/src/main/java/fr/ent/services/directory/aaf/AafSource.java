package fr.ent.services.directory.aaf;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.directory.FeedFinding;
import fr.ent.services.directory.OpenFeed;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A ministry feed in a folder, a {@code .zip}, a {@code .tgz} or an archive in an archive (fr:
 * livraison AAF). For one thread; close it.
 *
 * <p>Opening never fails because of what the location holds: see {@link #findings}.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class AafSource implements OpenFeed {
  private final AafLimits limits;
  private final AafProfiles profiles;
  private final List<AafFile> files = new ArrayList<>();
  private final List<FeedFinding> findings = new ArrayList<>();
  private final List<Closeable> open = new ArrayList<>();
  private AafHeader header = AafHeader.NONE;
  private AafKnown known = new AafKnown();

  private AafSource(AafLimits limits, AafProfiles profiles) {
    this.limits = limits;
    this.profiles = profiles;
  }

  /** Open a location with the usual limits and profiles. */
  public static AafSource open(Path location) {
    return open(location, AafLimits.USUAL, AafProfiles.RENNES);
  }

  /** Open a location, list its files and read their heads. */
  public static AafSource open(Path location, AafLimits limits, AafProfiles profiles) {
    var source = new AafSource(limits, profiles);
    source.collect(location);
    return source;
  }

  private void collect(Path location) {
    var opener = new AafOpener(limits);
    try {
      if (!Files.isDirectory(location) && !Files.isRegularFile(location)) {
        throw new RefusedFeedException(AafRule.LOCATION_UNREADABLE);
      }
      opener.openLocation(location);
      findings.addAll(opener.findings());
      inspect(opener.files(), String.valueOf(location.getFileName()));
    } catch (IOException | RuntimeException e) {
      // Damaged archives make their readers fail in every way.
      var rule =
          e instanceof RefusedFeedException refused ? refused.rule() : AafRule.ARCHIVE_UNREADABLE;
      findings.add(rule.of(AafPlace.ofFile(String.valueOf(location.getFileName()))));
    } finally {
      open.addAll(opener.open());
    }
  }

  private void inspect(List<AafFile> found, String location) {
    found.sort(AafFile.ORDER);
    var inventory = new AafInventory(found, location);
    findings.addAll(inventory.check());
    if (isRefused()) {
      return;
    }
    var heads = new AafHeads(limits);
    found.forEach(heads::read);
    findings.addAll(heads.check());
    header = heads.common();
    if (header.generated().isEmpty()) {
      header = header.generatedOn(found.get(0).name().date());
    }
    if (!isRefused()) {
      files.addAll(found);
    }
  }

  private boolean isRefused() {
    return findings.stream().anyMatch(f -> f.severity() == FeedFinding.Severity.FEED_REFUSED);
  }

  /** Tell what the heads of the files say together. */
  public AafHeader header() {
    return header;
  }

  @Override
  public String academy() {
    return header.academy();
  }

  @Override
  public Optional<LocalDate> generated() {
    return header.generated();
  }

  @Override
  public List<FeedFinding> findings() {
    return List.copyOf(findings);
  }

  @Override
  public List<Part> parts() {
    return files.stream()
        .map(file -> new Part(file.path(), file.name().category().token(), file.bytes()))
        .toList();
  }

  @Override
  public void read(Part part, Taker taker) {
    var file =
        files.stream().filter(one -> one.path().equals(part.file())).findFirst().orElseThrow();
    var translator = new AafTranslator(header.generated(), profiles, known, taker::note);
    try (var reader = new AafReader(file.path(), file.content().open(), limits, taker::note)) {
      for (var entry = reader.next(); entry.isPresent(); entry = reader.next()) {
        translator.expect(file.name().category(), entry.get());
        translator.translate(entry.get()).ifPresent(taker::take);
      }
    } catch (IOException e) {
      taker.note(AafParser.ruleOf(e).of(AafPlace.ofFile(file.path())));
    }
  }

  /** Read one file record by record, without turning the records into changes. */
  public AafReader reader(Part part, java.util.function.Consumer<FeedFinding> told) {
    var file =
        files.stream().filter(one -> one.path().equals(part.file())).findFirst().orElseThrow();
    try {
      return new AafReader(file.path(), file.content().open(), limits, told);
    } catch (IOException e) {
      throw new UncheckedIOException("a file of the feed cannot be opened again", e);
    }
  }

  @Override
  public void close() {
    files.clear();
    for (int i = open.size() - 1; i >= 0; i--) {
      close(open.get(i));
    }
    open.clear();
  }

  private static void close(Closeable resource) {
    try {
      resource.close();
    } catch (IOException e) {
      // Read only, or without a name: nothing is lost.
      return;
    }
  }
}
