@NullMarked
package fr.ent.portal.absences;

import org.jspecify.annotations.NullMarked;
