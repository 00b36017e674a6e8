/**
 * Roll calls on a teacher's phone, the board of school life, and what a family reads of absences.
 * Read {@link fr.ent.portal.absences.RollCallPages} first. What a device has not sent yet it keeps
 * itself, as ids and marks, see {@code rollcall.js}.
 */
@NoPersonalData
@NullMarked
package fr.ent.portal.absences;

import fr.ent.api.privacy.NoPersonalData;
import org.jspecify.annotations.NullMarked;
