package fr.ent.services.directory;

import fr.ent.api.identity.Names;

/** Names as they are searched. */
final class Folded {
  private Folded() {}

  static String of(String text) {
    return Names.folded(text);
  }
}
