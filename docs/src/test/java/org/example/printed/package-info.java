/** A vendor's timetable in place of ours: the sheets that its planner prints week by week. */
@PersonalData(
    store = "the planner itself",
    category = "which teacher gives which lesson to which class or group, when and where",
    purpose = "show the timetable that the school plans with another product",
    retention = "as the planner does",
    recipients = "those whom the access policy lets see it")
@NullMarked
package org.example.printed;

import fr.ent.api.privacy.PersonalData;
import org.jspecify.annotations.NullMarked;
