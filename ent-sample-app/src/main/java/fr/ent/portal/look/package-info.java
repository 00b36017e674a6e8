/**
 * How the portal looks for a territory, a school and a person: name, logo, accent, banner, size of
 * the text. Read {@link fr.ent.portal.look.Looks} first.
 */
@PersonalData(
    store = "portal.preference",
    category = "choices of presentation: favourites, theme, text size, language",
    purpose = "show each person the portal as they set it (ACC-06)",
    retention = "until the person's account is deleted",
    recipients = "the person only")
@NullMarked
package fr.ent.portal.look;

import fr.ent.api.privacy.PersonalData;
import org.jspecify.annotations.NullMarked;
