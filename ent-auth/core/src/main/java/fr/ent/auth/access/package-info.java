/**
 * Who may do what: grants, and the policy that reads them. Read {@link fr.ent.auth.access.Grants}
 * first.
 */
@PersonalData(
    store = "auth.held_right",
    category = "who holds which right",
    purpose = "decide who may do what",
    retention = "until the right is taken back",
    recipients = "administrators")
@NullMarked
package fr.ent.auth.access;

import fr.ent.api.privacy.PersonalData;
import org.jspecify.annotations.NullMarked;
