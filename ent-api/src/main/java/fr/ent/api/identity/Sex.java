package fr.ent.api.identity;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/** A person's sex as the civil register has it (fr: sexe). */
@API(status = EXPERIMENTAL, since = "0.1")
public enum Sex {
  FEMALE,
  MALE
}
