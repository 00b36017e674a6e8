package fr.ent.api.access;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/**
 * A decision and its reason (fr: décision d'accès).
 *
 * @param because one sentence in French, for the person's administrator; it names roles, never
 *     people
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Decision(boolean allowed, String because) {}
