package fr.ent.services.directory.aaf;

import fr.ent.api.directory.FeedFinding;
import fr.ent.services.directory.DirectoryChange;
import fr.ent.services.directory.OpenFeed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A complete feed of the Collège des Tilleuls with one record of each category. */
final class SmallFeed {
  static final String PREFIX = "ENT_0999001W_Complet_20261123_";
  static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
          + "<!DOCTYPE ficAlimMENESR SYSTEM \"ficAlimMENESR.dtd\">\n<ficAlimMENESR>\n"
          + "<!-- versionAF=\"AAF-VE2407\" --><!-- degre=\"2D\" --><!-- codeAcademieExport=\"99\" -->"
          + "<!-- dateGenerationExport=\"23/11/2026\" -->\n";
  static final String TAIL = "</ficAlimMENESR>\n";

  private final Map<String, byte[]> files = new LinkedHashMap<>();

  SmallFeed() {
    with("EtabEducNat_0000.xml", file(structure()));
    with(
        "MatiereEducNat_0000.xml",
        file(
            add(
                "categorieMatiere",
                "MatEducNat",
                "030201",
                "ENTMatJointure",
                "030201",
                "ENTLibelleMatiere",
                "ANGLAIS LV1")));
    with(
        "MefEducNat_0000.xml",
        file(
            add(
                "categorieMef",
                "MefEducNat",
                "20010019110",
                "ENTMefJointure",
                "20010019110",
                "ENTLibelleMef",
                "2NDE")));
    with("Eleve_0000.xml", file(pupil()));
    with("PersRelEleve_0000.xml", file(relative()));
    with("PersEducNat_0000.xml", file(teacher()));
  }

  SmallFeed with(String name, String content) {
    return with(name, content.getBytes(StandardCharsets.UTF_8));
  }

  SmallFeed with(String name, byte[] content) {
    files.put(PREFIX + name, content);
    return this;
  }

  SmallFeed without(String name) {
    files.remove(PREFIX + name);
    return this;
  }

  SmallFeed alone(String name, byte[] content) {
    files.put(name, content);
    return this;
  }

  Map<String, byte[]> files() {
    return files;
  }

  Path into(Path folder) {
    try {
      Files.createDirectories(folder);
      for (var file : files.entrySet()) {
        Files.write(folder.resolve(file.getKey()), file.getValue());
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String file(String... records) {
    return HEAD + String.join("\n", records) + TAIL;
  }

  static String structure(String... more) {
    return add(
        "categorieStructure",
        "EtabEducNat",
        "5501",
        merge(
            more,
            "ENTStructureJointure",
            "5501",
            "ENTStructureUAI",
            "0999001W",
            "ENTStructureNomCourant",
            "CLG$DES TILLEULS$TILLEULVILLE"));
  }

  static String pupil(String... more) {
    return add(
        "categoriePersonne",
        "Eleve",
        "900417",
        merge(
            more,
            "ENTPersonJointure",
            "900417",
            "sn",
            "OZANNE",
            "givenName",
            "Camille",
            "ENTPersonDateNaissance",
            "17/05/2010",
            "ENTPersonStructRattach",
            "5501",
            "ENTEleveClasses",
            "5501$2A"));
  }

  static String relative(String... more) {
    return add(
        "categoriePersonne",
        "PersRelEleve",
        "900801",
        merge(more, "ENTPersonJointure", "900801", "sn", "OZANNE", "givenName", "Dominique"));
  }

  static String teacher(String... more) {
    return add(
        "categoriePersonne",
        "PersEducNat",
        "900088",
        merge(more, "ENTPersonJointure", "900088", "sn", "BELVAL", "givenName", "Nora"));
  }

  /** Later pairs replace earlier ones; several values are separated by a bar, none is "". */
  private static String[] merge(String[] more, String... base) {
    var pairs = new LinkedHashMap<String, String>();
    for (int i = 0; i < base.length; i += 2) {
      pairs.put(base[i], base[i + 1]);
    }
    for (int i = 0; i < more.length; i += 2) {
      pairs.put(more[i], more[i + 1]);
    }
    var all = new ArrayList<String>();
    pairs.forEach((name, value) -> all.addAll(List.of(name, value)));
    return all.toArray(String[]::new);
  }

  static String add(String operational, String category, String id, String... pairs) {
    var record =
        new StringBuilder(
            "<addRequest><operationalAttributes><attr name=\""
                + operational
                + "\"><value>"
                + category
                + "</value></attr></operationalAttributes><identifier><id>"
                + id
                + "</id></identifier><attributes>\n");
    for (int i = 0; i < pairs.length; i += 2) {
      record.append("<attr name=\"").append(pairs[i]).append("\">");
      for (var value : pairs[i + 1].split("\\|", -1)) {
        record.append(value.isEmpty() ? "<value/>" : "<value>" + value + "</value>");
      }
      record.append("</attr>\n");
    }
    return record.append("</attributes></addRequest>").toString();
  }

  /** What came of a reading. */
  record Outcome(List<AafEntry> entries, List<FeedFinding> findings, AafHeader header) {
    List<String> rules() {
      return findings.stream().map(FeedFinding::rule).toList();
    }
  }

  static Outcome read(String content) {
    return read(content.getBytes(StandardCharsets.UTF_8), AafLimits.USUAL);
  }

  static Outcome read(byte[] content, AafLimits limits) {
    var entries = new ArrayList<AafEntry>();
    var findings = new ArrayList<FeedFinding>();
    try (var reader =
        new AafReader("Eleve_0000.xml", new ByteArrayInputStream(content), limits, findings::add)) {
      var header = reader.header();
      for (var entry = reader.next(); entry.isPresent(); entry = reader.next()) {
        entries.add(entry.get());
      }
      return new Outcome(entries, findings, header);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What came of a feed as a whole. */
  record Taken(List<DirectoryChange> changes, List<FeedFinding> findings, String academy)
      implements OpenFeed.Taker {
    @Override
    public void take(DirectoryChange change) {
      changes.add(change);
    }

    @Override
    public void note(FeedFinding finding) {
      findings.add(finding);
    }

    List<String> rules() {
      return findings.stream().map(FeedFinding::rule).toList();
    }

    <T extends DirectoryChange> T only(Class<T> kind) {
      return changes.stream()
          .filter(kind::isInstance)
          .map(kind::cast)
          .reduce(
              (a, b) -> {
                throw new AssertionError("more than one");
              })
          .orElseThrow();
    }
  }

  static Taken take(Path location) {
    return take(location, AafLimits.USUAL);
  }

  static Taken take(Path location, AafLimits limits) {
    try (var source = AafSource.open(location, limits, AafProfiles.RENNES)) {
      var taken =
          new Taken(new ArrayList<>(), new ArrayList<>(source.findings()), source.academy());
      source.parts().forEach(part -> source.read(part, taken));
      return taken;
    }
  }

  static Taken translate(String... records) {
    var taken = new Taken(new ArrayList<>(), new ArrayList<>(), "");
    var outcome = read(file(records));
    var translator = AafTranslator.of(outcome.header(), AafProfiles.RENNES, taken::note);
    taken.findings().addAll(outcome.findings());
    outcome.entries().forEach(entry -> translator.translate(entry).ifPresent(taken::take));
    return taken;
  }
}
