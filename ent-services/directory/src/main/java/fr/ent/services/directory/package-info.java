/**
 * The directory and the feeds that fill it. Read {@link fr.ent.services.directory.DefaultDirectory}
 * for what is asked, {@link fr.ent.services.directory.DefaultFeeds} for what comes in; another kind
 * of feed is a bean of type {@link fr.ent.services.directory.FeedFormat}.
 */
@PersonalData(
    store = "directory.*",
    category = "names, birth dates, contacts, schooling, relations between pupils and adults",
    purpose = "know who belongs to the educational community, and as what",
    retention =
        "three months after the reason to hold an account has ended (order of 30 November 2006, art. 6)",
    recipients = "each person of the same schools as far as the profile allows; administrators")
@PersonalData(
    store = "directory.adult_consent",
    category = "that a pupil of age lets guardians follow, and since when",
    purpose = "let guardians of adult pupils follow only where the pupil agrees",
    retention = "until the pupil takes it back or is erased",
    recipients = "the pupil; guardians feel its effect")
@PersonalData(
    store = "directory.made_*",
    category = "groups that people make, who is in them and who manages them",
    purpose = "share and work with a set of people that no feed knows",
    retention = "until the group is ended, or a year after its last day; places like the person",
    recipients = "members and managers; whoever sees everybody of the school")
@PersonalData(
    store = "directory.staged_*",
    category = "what a national feed says, before it is applied",
    purpose = "compare the feed with the directory",
    retention = "until the run is applied, refused or abandoned",
    recipients = "nobody; figures only are shown")
@NullMarked
package fr.ent.services.directory;

import fr.ent.api.privacy.PersonalData;
import org.jspecify.annotations.NullMarked;
