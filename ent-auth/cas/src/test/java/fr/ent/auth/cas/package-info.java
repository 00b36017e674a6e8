/** Proofs of the CAS server and of connector records. */
@NullMarked
package fr.ent.auth.cas;

import org.jspecify.annotations.NullMarked;
