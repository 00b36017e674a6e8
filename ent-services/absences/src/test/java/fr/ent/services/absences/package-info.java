/** Proofs of roll calls and the register. */
@NullMarked
package fr.ent.services.absences;

import org.jspecify.annotations.NullMarked;
