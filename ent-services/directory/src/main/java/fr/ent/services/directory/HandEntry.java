package fr.ent.services.directory;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.api.directory.PeopleJoined;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PersonNames;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import org.apiguardian.api.API;

/**
 * People and structures that no feed knows (fr: saisie manuelle): the local authority and its
 * staff, outside contributors.
 *
 * <p>Safe for use by several threads. Each change is kept in the audit log. No feed takes away what
 * was entered by hand.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface HandEntry {
  /** Enter people and structures. */
  Right ENTER = new Right("directory:enter");

  /** Enter a structure; one of the same name that was entered before is given back. */
  StructureId structure(Actor actor, String name, String kind);

  /** Enter a person who belongs to a structure, and tell it by {@link PeopleJoined}. */
  PersonId person(
      Actor actor, PersonNames names, String civility, Profile profile, StructureId structure);
}
