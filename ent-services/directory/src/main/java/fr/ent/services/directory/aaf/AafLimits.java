package fr.ent.services.directory.aaf;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/**
 * How much of a feed is believed (fr: limites de lecture).
 *
 * @param files in one archive or folder
 * @param bytes of all files of a feed, unpacked
 * @param ratio unpacked to packed, looked at after the first megabytes
 * @param nesting archives within archives
 * @param recordChars of one record, markup included
 * @param valueChars of one value
 * @param faults unknown elements in one file
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record AafLimits(
    int files, long bytes, int ratio, int nesting, int recordChars, int valueChars, int faults) {
  /** What a large academy needs ten times over. */
  public static final AafLimits USUAL =
      new AafLimits(5_000, 40L << 30, 250, 2, 4 << 20, 20_000, 1_000);

  public AafLimits {
    if (files < 1 || bytes < 1 || ratio < 1 || nesting < 0) {
      throw new IllegalArgumentException("limits of an archive are above zero");
    }
    if (recordChars < 1 || valueChars < 1 || faults < 0) {
      throw new IllegalArgumentException("limits of a file are above zero");
    }
  }

  /** Believe no more than so many bytes. */
  public AafLimits withBytes(long bytes) {
    return new AafLimits(files, bytes, ratio, nesting, recordChars, valueChars, faults);
  }

  /** Believe no more than so many files. */
  public AafLimits withFiles(int files) {
    return new AafLimits(files, bytes, ratio, nesting, recordChars, valueChars, faults);
  }
}
