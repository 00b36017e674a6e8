package fr.ent.api.accounts;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/** Where an account stands in its life (fr: état du compte). */
@API(status = EXPERIMENTAL, since = "0.1")
public enum AccountState {
  TO_BE_ACTIVATED,
  ACTIVE,
  BLOCKED,
  PRE_DELETED,
  DELETED
}
