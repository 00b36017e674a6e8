/** A vendor's liaison book in place of ours: the product that families already sign in. */
@PersonalData(
    store = "the product itself",
    category = "what the school and families write to each other, who read, signed and answered",
    purpose = "keep the book where the school keeps it",
    retention = "as the product does",
    recipients = "those whom the law lets follow the pupil; who follows messages at the school")
@NullMarked
package org.example.satchel;

import fr.ent.api.privacy.PersonalData;
import org.jspecify.annotations.NullMarked;
