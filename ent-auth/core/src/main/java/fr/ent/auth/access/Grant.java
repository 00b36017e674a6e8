package fr.ent.auth.access;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Right;
import java.util.UUID;
import org.apiguardian.api.API;

/** A right that somebody holds somewhere (fr: attribution). */
@API(status = EXPERIMENTAL, since = "0.1")
public record Grant(UUID id, Holder holder, Right right, Scope scope) {}
