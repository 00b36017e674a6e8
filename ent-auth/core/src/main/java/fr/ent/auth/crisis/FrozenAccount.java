package fr.ent.auth.crisis;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.PersonId;
import java.time.Instant;
import org.apiguardian.api.API;

/**
 * That an account is frozen now (fr: compte gelé).
 *
 * @param at when it was frozen last
 * @param by who froze it
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record FrozenAccount(PersonId person, Instant at, PersonId by) {}
