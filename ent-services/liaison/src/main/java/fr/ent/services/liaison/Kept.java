package fr.ent.services.liaison;

import fr.ent.api.identity.PersonId;
import fr.ent.api.liaison.LiaisonMessage;
import java.util.List;

/** A message as it is kept, with all pupils that it is about. */
record Kept(LiaisonMessage message, List<PersonId> pupils) {}
