/**
 * When services open and to whom, and the start of the school year: who comes in later than others.
 * Read {@link fr.ent.api.opening.ServiceOpenings} and {@link fr.ent.auth.opening.YearOpening}
 * first.
 */
@PersonalData(
    store = "auth.opening",
    category = "who put an opening off, by number",
    purpose = "let classes in on their own first day, and know who decided it",
    retention = "until the day after the opening",
    recipients = "holders of the right opening:administer")
@NullMarked
package fr.ent.auth.opening;

import fr.ent.api.privacy.PersonalData;
import org.jspecify.annotations.NullMarked;
