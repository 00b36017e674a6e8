/** The liaison book in the REST interface. Without {@code jakarta.ws.rs} it is not there. */
@NullMarked
package fr.ent.services.liaison.rest;

import org.jspecify.annotations.NullMarked;
