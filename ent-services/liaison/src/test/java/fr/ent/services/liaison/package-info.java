/** Proofs of the liaison book and of appointments. */
@NullMarked
package fr.ent.services.liaison;

import org.jspecify.annotations.NullMarked;
