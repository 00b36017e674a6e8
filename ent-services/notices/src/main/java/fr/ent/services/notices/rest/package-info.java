/** The bell in the REST interface. Without {@code jakarta.ws.rs} it is not there. */
@NullMarked
package fr.ent.services.notices.rest;

import org.jspecify.annotations.NullMarked;
