package fr.ent.api.identity;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/**
 * What the law lets an adult decide for a pupil (fr: niveau de responsabilité). Rights follow it,
 * never the kinship.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public enum LegalLevel {
  NONE,
  LEGAL_GUARDIAN,
  IN_CHARGE
}
