package fr.ent.services.directory;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.directory.FeedFinding;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/** A feed that is being read (fr: alimentation ouverte). For one thread; close it. */
@API(status = EXPERIMENTAL, since = "0.1")
public interface OpenFeed extends AutoCloseable {
  /** Tell the academy that it comes from; empty where it does not say. */
  String academy();

  /** Tell the day on which it was made, where it says so. */
  Optional<LocalDate> generated();

  /** Tell what is wrong with the feed as a whole. */
  List<FeedFinding> findings();

  /** List the files, in the order in which they are to be read. */
  List<Part> parts();

  /**
   * Read one file, handing over each change and each finding as it comes.
   *
   * <p>A finding that refuses the feed is the last thing of the file: the rest of it could not be
   * read, and what was handed over before it must not be applied.
   */
  void read(Part part, Taker taker);

  @Override
  void close();

  /**
   * One file.
   *
   * @param category of its records, as join keys have it
   * @param bytes its size
   */
  record Part(String file, String category, long bytes) {}

  /** Takes what is read. */
  interface Taker {
    void take(DirectoryChange change);

    void note(FeedFinding finding);
  }
}
