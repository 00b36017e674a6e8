package fr.ent.services.directory.aaf;

import fr.ent.api.identity.MefCode;
import fr.ent.api.identity.SubjectCode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What has been read of a feed so far and is small: keys of structures and codes of nomenclatures,
 * to tell at once of what refers to none of them.
 */
final class AafKnown {
  private static final int MOST = 100_000;

  private final Set<String> structures = new HashSet<>();
  private final Set<String> mefs = new HashSet<>();
  private final Set<String> subjects = new HashSet<>();
  private final Set<String> told = new HashSet<>();
  private final Map<String, Optional<MefCode>> mefCodes = new HashMap<>();
  private final Map<String, Optional<SubjectCode>> subjectCodes = new HashMap<>();

  /** Tell whether this is the first time that a rule speaks of something. */
  boolean isFirst(AafRule rule, String of) {
    return told.size() < MOST && told.add(rule.code() + ' ' + of);
  }

  void addStructure(String key) {
    add(structures, key);
  }

  void addMef(String code) {
    add(mefs, code);
  }

  void addSubject(String code) {
    add(subjects, code);
  }

  /** Tell whether a key may be one of a structure; all may while none is known. */
  boolean mayBeStructure(String key) {
    return may(structures, key);
  }

  boolean mayBeMef(String code) {
    return may(mefs, code);
  }

  boolean mayBeSubject(String code) {
    return may(subjects, code);
  }

  /** Tell whether a subject differs from a known one by leading zeros only. */
  boolean isNearSubject(String code) {
    var bare = code.replaceFirst("^0+", "");
    return subjects.contains(bare)
        || subjects.contains("0".repeat(Math.max(0, 6 - bare.length())) + bare);
  }

  /** Read a code, or nothing if it is none. */
  Optional<MefCode> mef(String text) {
    var seen = mefCodes.get(text);
    if (seen == null) {
      seen = MefCode.isWellFormed(text) ? Optional.of(new MefCode(text)) : Optional.empty();
      keep(mefCodes, text, seen);
    }
    return seen;
  }

  /** Read a code, or nothing if it is none. */
  Optional<SubjectCode> subject(String text) {
    var seen = subjectCodes.get(text);
    if (seen == null) {
      seen = SubjectCode.isWellFormed(text) ? Optional.of(new SubjectCode(text)) : Optional.empty();
      keep(subjectCodes, text, seen);
    }
    return seen;
  }

  private static <T> void keep(Map<String, T> seen, String text, T value) {
    if (seen.size() < MOST) {
      seen.put(text, value);
    }
  }

  private static void add(Set<String> known, String one) {
    if (known.size() < MOST) {
      known.add(one);
    }
  }

  private static boolean may(Set<String> known, String one) {
    return known.isEmpty() || known.size() >= MOST || known.contains(one);
  }
}
