package fr.ent.services.simulators.academy;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * An academy that nobody lives in, and the ministry's complete feed of it (fr: académie
 * synthétique, flux AAF 2D complet).
 *
 * <p>The same seed, size, date and defects give the same bytes. People are computed while they are
 * written: the largest size needs little memory. Safe for use by several threads.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Academy {
  private final Builder settings;
  private final World world;

  private Academy(Builder settings, World world) {
    this.settings = settings;
    this.world = world;
  }

  /** Begin with the smallest academy of seed 1. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Write the feed of this academy into a folder, which is made if need be. Files of the same name
   * are replaced.
   */
  public AcademyFiles writeTo(Path folder) throws IOException {
    return new FeedWriter(settings, world).writeTo(folder);
  }

  /** The day of the feed. */
  public LocalDate date() {
    return world.date();
  }

  /** Compute the same academy later. */
  public Academy evolve(Evolution evolution) {
    return new Academy(settings, evolution.of(world));
  }

  /** What an academy is made from. */
  @API(status = EXPERIMENTAL, since = "0.1")
  public static final class Builder {
    private long seed = 1;
    private AcademySize size = AcademySize.XS;
    private LocalDate date = LocalDate.of(2026, 11, 23);
    private Set<Defect> defects = EnumSet.noneOf(Defect.class);
    private int recordsPerFile = 20_000;
    private String academyCode = "99";

    private Builder() {}

    /** From which everything follows. */
    public Builder seed(long value) {
      seed = value;
      return this;
    }

    public Builder size(AcademySize value) {
      size = value;
      return this;
    }

    /** The day of the feed. */
    public Builder date(LocalDate value) {
      date = value;
      return this;
    }

    /** What is to be wrong with the feed. */
    public Builder defects(Set<Defect> values) {
      defects = Set.copyOf(values);
      return this;
    }

    /** After how many records a category goes on in another file. */
    public Builder recordsPerFile(int value) {
      if (value < 1) {
        throw new IllegalArgumentException("a file holds at least one record");
      }
      recordsPerFile = value;
      return this;
    }

    /** The code of the academy; no real one has 99. */
    public Builder academyCode(String value) {
      academyCode = value;
      return this;
    }

    /** Compute the plan: schools, classes, families. */
    public Academy build() {
      var dice = new Dice(seed);
      var schools = new Schools(size, dice);
      var population = Population.first(size, schools, dice, World.schoolYearOf(date));
      var world =
          new World(
              dice,
              new Identities(dice),
              new Whereabouts(dice),
              schools,
              population,
              new Nomenclature(size),
              new StaffPlan(size, schools, dice),
              date,
              0);
      return new Academy(copy(), world);
    }

    private Builder copy() {
      return new Builder()
          .seed(seed)
          .size(size)
          .date(date)
          .defects(defects)
          .recordsPerFile(recordsPerFile)
          .academyCode(academyCode);
    }

    String academyCode() {
      return academyCode;
    }

    int recordsPerFile() {
      return recordsPerFile;
    }

    Set<Defect> defects() {
      return defects;
    }

    List<Records> records(World world) {
      return List.of(
          new StructureRecords(world, academyCode),
          new SubjectRecords(world.nomenclature()),
          new TrackRecords(world.nomenclature()),
          new PupilRecords(world),
          new GuardianRecords(world),
          new StaffRecords(world, size.staff()));
    }
  }
}
