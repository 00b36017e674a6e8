package fr.ent.services.simulators.academy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

/** Writes the files of a feed, several at once. */
final class FeedWriter {
  private final Academy.Builder settings;
  private final World world;

  /** One file: the records from {@code from} up to, and without, {@code to}. */
  private record Part(Records records, int from, int to, Path file) {}

  FeedWriter(Academy.Builder settings, World world) {
    this.settings = settings;
    this.world = world;
  }

  AcademyFiles writeTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    var records = settings.records(world);
    var parts = parts(records, folder);
    try {
      parts.parallelStream().forEach(this::write);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    var counts = new EnumMap<AafCategory, Integer>(AafCategory.class);
    records.forEach(each -> counts.put(each.category(), each.count()));
    var people = new Acquaintances(world).people(records.get(3), records.get(4), records.get(5));
    var files = parts.stream().map(Part::file).toList();
    return new AcademyFiles(folder, files, counts, people, java.util.Map.of());
  }

  private List<Part> parts(List<Records> all, Path folder) {
    var parts = new ArrayList<Part>();
    var day = DateTimeFormatter.BASIC_ISO_DATE.format(world.date());
    for (Records records : all) {
      int number = 0;
      for (int from = 0; from < records.count() || number == 0; from += settings.recordsPerFile()) {
        var name =
            String.format(
                "ENT2DVA-ENT%s_Complet_%s_%s_%04d.xml",
                settings.academyCode(), day, records.category().fileToken(), number++);
        int to = Math.min(records.count(), from + settings.recordsPerFile());
        parts.add(new Part(records, from, to, folder.resolve(name)));
      }
    }
    return parts;
  }

  private void write(Part part) {
    try (var text = new AafText(Files.newOutputStream(part.file()))) {
      text.begin(world.date(), settings.academyCode());
      for (int rank = part.from(); rank < part.to(); rank++) {
        text.write(part.records().at(rank));
      }
      text.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
