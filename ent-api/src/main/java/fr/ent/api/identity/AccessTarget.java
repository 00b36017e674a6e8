package fr.ent.api.identity;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/** What a right is used on: a person, a structure, or a class or group. */
@API(status = EXPERIMENTAL, since = "0.1")
public sealed interface AccessTarget permits PersonId, StructureId, GroupId {}
