/**
 * The register and roll calls in the REST interface. Without {@code jakarta.ws.rs} it is not there.
 */
@NullMarked
package fr.ent.services.absences.rest;

import org.jspecify.annotations.NullMarked;
