/**
 * Who may do what: grants, and the policy that reads them. Read {@link fr.ent.auth.access.Grants}
 * first; {@link fr.ent.auth.access.SupportAccess} is how the support is let in for some hours.
 */
@PersonalData(
    store = "auth.held_right",
    category = "who holds which right",
    purpose = "decide who may do what",
    retention = "until the right is taken back",
    recipients = "administrators")
@PersonalData(
    store = "auth.support_request",
    category = "who of the support asked a school to let them in, why, and who answered",
    purpose = "the school decides, and knows who was let in",
    retention = "ninety days",
    recipients = "the asker, and administrators of the school")
@NullMarked
package fr.ent.auth.access;

import fr.ent.api.privacy.PersonalData;
import org.jspecify.annotations.NullMarked;
