/**
 * Who may do what with one thing of a service: owners and shares. Read {@link
 * fr.ent.api.sharing.Sharing} first.
 */
@PersonalData(
    store = "auth.thing",
    category = "who owns a thing of a service",
    purpose = "decide who may share it",
    retention = "until the thing is gone or the person is erased",
    recipients = "nobody: it is asked for by services")
@PersonalData(
    store = "auth.share",
    category = "with whom a thing of a service is shared",
    purpose = "let several people work on one thing",
    retention = "until it is stopped, its last day is over or the person is erased",
    recipients = "owners and managers of the thing")
@NullMarked
package fr.ent.auth.sharing;

import fr.ent.api.privacy.PersonalData;
import org.jspecify.annotations.NullMarked;
