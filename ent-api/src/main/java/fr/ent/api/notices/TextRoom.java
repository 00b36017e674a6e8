package fr.ent.api.notices;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/** How much room a channel has for words (fr: place du texte). */
@API(status = EXPERIMENTAL, since = "0.1")
public enum TextRoom {
  /** A subject and a text. */
  FULL,
  /** One short sentence. */
  BRIEF
}
