package fr.ent.core.rest;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.Hook;
import org.apiguardian.api.API;

/**
 * A bean that answers a part of the REST interface, under {@code /api} (fr: ressource de l’API).
 *
 * <p>It carries {@code jakarta.ws.rs.Path}, or is an {@code ExceptionMapper} for the refusals of
 * its service. A method takes who acts as {@code @Context Actor} and hands it to the contract,
 * which decides; nobody who is not known gets that far. Each method declares what the contract asks
 * for by {@link fr.ent.api.access.Door}, or the class does for all; one that does not stops the
 * start. Ids and dates may be parameters as they are. What is refused by {@link
 * fr.ent.api.access.AccessRefusedException}, {@link fr.ent.api.access.TooMuchReadException} or
 * {@link IllegalArgumentException} is told as a {@link Problem}.
 */
@Hook
@API(status = EXPERIMENTAL, since = "0.1")
public interface RestResource {}
