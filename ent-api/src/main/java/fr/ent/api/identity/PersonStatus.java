package fr.ent.api.identity;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/** Where a person stands in the life of the directory (fr: état dans l'annuaire). */
@API(status = EXPERIMENTAL, since = "0.1")
public enum PersonStatus {
  PRESENT,
  MISSING,
  PRE_DELETED,
  DELETED
}
