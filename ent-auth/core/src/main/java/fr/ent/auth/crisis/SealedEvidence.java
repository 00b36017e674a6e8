package fr.ent.auth.crisis;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.apiguardian.api.API;

/**
 * That evidence was sealed when an account was frozen (fr: scellé): the sessions that were open and
 * what the log knew, as a text in JSON that stays in the database.
 *
 * @param sha256 of the text, hexadecimal
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record SealedEvidence(UUID id, PersonId person, Instant sealedAt, String sha256) {}
