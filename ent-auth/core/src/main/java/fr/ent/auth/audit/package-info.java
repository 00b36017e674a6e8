/** The log of what was done: a chain of hashes for each territory. */
@PersonalData(
    store = "auth.audit_*",
    category = "who did what, when; identifiers only",
    purpose = "show what was done, and that nothing was altered",
    retention = "one year",
    recipients = "holders of the right audit:read")
@NullMarked
package fr.ent.auth.audit;

import fr.ent.api.privacy.PersonalData;
import org.jspecify.annotations.NullMarked;
