/** Proofs of the directory and its feeds. */
@NullMarked
package fr.ent.services.directory;

import org.jspecify.annotations.NullMarked;
