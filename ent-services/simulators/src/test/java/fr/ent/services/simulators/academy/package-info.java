/** Proofs that invented academies are correct where they should be, and broken where asked. */
@NullUnmarked
package fr.ent.services.simulators.academy;

import org.jspecify.annotations.NullUnmarked;
