package fr.ent.services.simulators.academy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

/** Writes the files of a feed, several at once, with the defects asked. */
final class FeedWriter {
  private final Academy.Builder settings;
  private final World world;
  private final List<Records> records;
  private final Faults faults;
  private final FeedNames names;

  /** One file: the records from {@code from} up to, and without, {@code to}. */
  private record Part(Records records, int from, int to, Path file) {}

  FeedWriter(Academy.Builder settings, World world) {
    this.settings = settings;
    this.world = world;
    this.records = settings.records(world);
    this.faults = new Faults(settings.defects(), records);
    this.names = new FeedNames(settings, faults, world.date());
  }

  AcademyFiles writeTo(Path folder) throws IOException {
    ValueFaults.add(faults, world.schoolYear());
    FamilyFaults.add(faults);
    SchoolFaults.add(faults);
    Files.createDirectories(folder);
    var parts = parts(folder);
    try {
      parts.parallelStream().forEach(this::write);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    var files = new FileFaults(faults).damage(parts.stream().map(Part::file).toList());
    markNames(files);
    return told(folder, files);
  }

  private void markNames(List<Path> files) {
    for (Defect defect :
        List.of(
            Defect.FORTY_FILES,
            Defect.NAMED_DELTA,
            Defect.PREVIOUS_DATE,
            Defect.ODD_PREFIX,
            Defect.UPPER_CASE_EXTENSION,
            Defect.CATEGORY_CASE)) {
      if (faults.wants(defect)) {
        files.forEach(file -> faults.mark(defect, file.getFileName().toString()));
      }
    }
  }

  private AcademyFiles told(Path folder, List<Path> files) {
    var counts = new EnumMap<AafCategory, Integer>(AafCategory.class);
    records.forEach(each -> counts.put(each.category(), each.count()));
    var people = new Acquaintances(world).people(records.get(3), records.get(4), records.get(5));
    return new AcademyFiles(folder, files, counts, people, faults.marks());
  }

  private List<Part> parts(Path folder) {
    var parts = new ArrayList<Part>();
    for (Records each : records) {
      int size = names.recordsPerFile(each);
      int number = 0;
      for (int from = 0; from < each.count() || number == 0; from += size) {
        int to = Math.min(each.count(), from + size);
        var file = folder.resolve(names.name(each.category(), number++));
        parts.add(new Part(each, from, to, file));
      }
    }
    return parts;
  }

  private void write(Part part) {
    try (var text = new AafText(Files.newOutputStream(part.file()))) {
      text.begin(names.date(), settings.academyCode());
      for (int rank = part.from(); rank < part.to(); rank++) {
        var category = part.records().category();
        for (AafRecord entry : faults.of(category, rank, part.records().at(rank))) {
          text.write(entry);
        }
      }
      text.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
