/**
 * Accounts, passwords and sessions. Read {@link fr.ent.auth.accounts.LoginDesk} first: the one way
 * in for pages and protocols.
 */
@PersonalData(
    store = "auth.*",
    category = "sign-in names, hashes of passwords and codes, sessions and devices",
    purpose = "recognise people who sign in",
    retention = "as long as the person belongs to the directory; sessions until they end",
    recipients = "the person; administrators of accounts, without secrets")
@NullMarked
package fr.ent.auth.accounts;

import fr.ent.api.privacy.PersonalData;
import org.jspecify.annotations.NullMarked;
