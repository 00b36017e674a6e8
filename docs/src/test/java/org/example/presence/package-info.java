/** A vendor's register of absences in place of ours: the product that the school already has. */
@PersonalData(
    store = "the product itself",
    category = "absences of pupils",
    purpose = "keep the register where the school keeps it",
    retention = "as the product does",
    recipients = "as the product does")
@NullMarked
package org.example.presence;

import fr.ent.api.privacy.PersonalData;
import org.jspecify.annotations.NullMarked;
