/**
 * Partner services and the CAS server that lets people into them. A partner is a record, never a
 * class. Read {@link fr.ent.api.connectors.RelyingParty} first, and mount {@link
 * fr.ent.auth.cas.CasServlets}.
 */
@PersonalData(
    store = "connectors.*",
    category = "tickets of people on their way to a partner, by identifier",
    purpose = "let people into partner services",
    retention = "seconds",
    recipients = "the partner that the ticket is for")
@NullMarked
package fr.ent.auth.cas;

import fr.ent.api.privacy.PersonalData;
import org.jspecify.annotations.NullMarked;
