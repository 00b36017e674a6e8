/**
 * With what a product calls the REST interface as somebody. Read {@link fr.ent.auth.keys.ApiKeys}
 * first.
 */
@PersonalData(
    store = "auth.api_key",
    category = "which person a product calls as, and on which day it last did",
    purpose = "let products call the REST interface, and see which do",
    retention = "until its last day and a month, it is revoked or the person is erased",
    recipients = "the person")
@NullMarked
package fr.ent.auth.keys;

import fr.ent.api.privacy.PersonalData;
import org.jspecify.annotations.NullMarked;
