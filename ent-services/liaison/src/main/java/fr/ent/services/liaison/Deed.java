package fr.ent.services.liaison;

import fr.ent.api.identity.PersonId;
import fr.ent.api.liaison.LiaisonMessage;
import fr.ent.api.signon.Assurance;
import java.util.Optional;

/**
 * That somebody does what a message asks, for its text as it is now.
 *
 * @param choice empty where none is offered
 * @param enteredBy who entered what came back on paper; empty where the person acts
 */
record Deed(
    LiaisonMessage message,
    PersonId pupil,
    PersonId person,
    String choice,
    Assurance assurance,
    Optional<PersonId> enteredBy) {}
