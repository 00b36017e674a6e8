package fr.ent.api.access;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/**
 * What ties somebody to what a right is asked for (fr: motif). AAS-20: by profile, function,
 * school, class and group; a child by legal level, never by kinship.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public enum Ground {
  /** It is about the person who asks. */
  SELF,
  /** It is about a pupil whose legal guardian asks; ends with the tie, on its day. */
  OWN_CHILD,
  /** It is about a class or group that the person teaches, or about a pupil of it. */
  TAUGHT,
  /** It is about the class whose form teacher asks, or about a pupil of it. */
  FORM_CLASS,
  /** It is about the structure whose hat the person wears, or about somebody or a group of it. */
  STRUCTURE
}
