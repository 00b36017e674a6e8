/** Lessons in the REST interface, for reading. Without {@code jakarta.ws.rs} it is not there. */
@NullMarked
package fr.ent.services.timetable.rest;

import org.jspecify.annotations.NullMarked;
