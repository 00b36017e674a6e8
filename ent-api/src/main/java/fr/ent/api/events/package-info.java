/** What every event tells. Read {@link fr.ent.api.events.EntEvent} first. */
@NullMarked
package fr.ent.api.events;

import org.jspecify.annotations.NullMarked;
