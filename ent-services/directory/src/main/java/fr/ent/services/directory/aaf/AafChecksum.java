package fr.ent.services.directory.aaf;

/** Sums up records, so that one that has not changed is known without being compared. */
final class AafChecksum {
  private static final long FNV_START = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private AafChecksum() {}

  static long of(AafEntry entry) {
    long sum = mix(hash(hash(FNV_START, entry.category().token()), entry.id()));
    sum += mix(hash(FNV_START, entry.request().name()));
    for (var attribute : entry.attributes()) {
      long name = mix(hash(FNV_START, attribute.name()));
      sum += name;
      for (var value : attribute.values()) {
        sum += mix(hash(name, value));
      }
    }
    return mix(sum);
  }

  private static long hash(long start, String text) {
    long hash = start;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * FNV_PRIME;
    }
    return hash;
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
