package fr.ent.tck.broken;

import fr.ent.api.access.Actor;

/** A contract that {@link BrokenNotes} breaks. */
interface Notes {
  String read(Actor actor, String title);
}
