/** What every register of absences and every keeper of roll calls does. */
@NullMarked
package fr.ent.tck.absences;

import org.jspecify.annotations.NullMarked;
