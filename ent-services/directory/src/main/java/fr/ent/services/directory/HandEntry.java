package fr.ent.services.directory;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.api.directory.ConflictingFeedException;
import fr.ent.api.directory.PeopleJoined;
import fr.ent.api.directory.PersonMerged;
import fr.ent.api.identity.EmailAddress;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PersonNames;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import java.time.LocalDate;
import org.apiguardian.api.API;

/**
 * People and structures that no feed knows (fr: saisie manuelle): the local authority and its
 * staff, outside contributors.
 *
 * <p>Safe for use by several threads. Each change is kept in the audit log. No feed takes away what
 * was entered by hand; a feed that comes to say the same of a person vouches for it from then on.
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

  /**
   * Note when somebody was born, so that a feed that sends this person later is known to mean the
   * same. Somebody whom a feed has sent is left as the feed says.
   */
  void bornOn(Actor actor, PersonId person, LocalDate birthDate);

  /** Note somebody's academic address, to the same end and under the same condition. */
  void reachedAt(Actor actor, PersonId person, EmailAddress academic);

  /**
   * Say that two records are one human being (fr: fusion). The absorbed one's join keys and ties go
   * to the survivor, whom the next feeds then mean by those keys; it is led out and erased like
   * somebody who left, its account is put aside and its sessions end. {@link PersonMerged} is
   * published. A feed that was read and not applied must be read again.
   *
   * @throws IllegalArgumentException if they are not two people of the directory, or feeds send
   *     both as pupils
   * @throws ConflictingFeedException while a feed is read or applied
   */
  void merge(Actor actor, PersonId survivor, PersonId absorbed);
}
