package fr.ent.api.identity;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/** What a group is and where it comes from (fr: nature du groupe). */
@API(status = EXPERIMENTAL, since = "0.1")
public enum GroupKind {
  CLASS,
  TEACHING,
  MANUAL,
  DISCIPLINE,
  DUTY,
  FORM_TEACHERS,
  DIRECTION,
  PROFILE
}
