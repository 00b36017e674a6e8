package fr.ent.services.simulators.academy;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes an invented academy from the command line. */
@API(status = EXPERIMENTAL, since = "0.1")
@Command(
    name = "academy",
    mixinStandardHelpOptions = true,
    description = "Write the AAF 2D feed of an academy that nobody lives in.")
public final class AcademyCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(names = "--seed", defaultValue = "1", description = "From which everything follows.")
  long seed;

  @Option(names = "--size", defaultValue = "XS", description = "${COMPLETION-CANDIDATES}")
  AcademySize size = AcademySize.XS;

  @Option(names = "--date", defaultValue = "2026-11-23", description = "Day of the feed.")
  LocalDate date = LocalDate.of(2026, 11, 23);

  @Option(names = "--defect", split = ",", description = "${COMPLETION-CANDIDATES}")
  Set<Defect> defects = EnumSet.noneOf(Defect.class);

  @Option(names = "--records-per-file", defaultValue = "20000")
  int recordsPerFile;

  @Option(names = "--out", required = true, description = "Folder to write into.")
  Path out = Path.of(".");

  /** Start from the command line. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new AcademyCommand()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    PrintWriter screen = spec.commandLine().getOut();
    long start = System.nanoTime();
    var files =
        Academy.builder()
            .seed(seed)
            .size(size)
            .date(date)
            .defects(defects)
            .recordsPerFile(recordsPerFile)
            .build()
            .writeTo(out);
    for (AafCategory category : AafCategory.values()) {
      screen.println(category + " " + files.counts().get(category));
    }
    files.marks().forEach((defect, where) -> screen.println(defect + " in " + few(where)));
    screen.printf("%d files in %.1f s%n", files.files().size(), (System.nanoTime() - start) / 1e9);
    screen.flush();
    return 0;
  }

  private static String few(Set<String> where) {
    return where.stream().limit(5).collect(Collectors.joining(", "));
  }
}
