/** What several rooms of this module use and nobody else should. */
@NullMarked
package fr.ent.auth.internal;

import org.jspecify.annotations.NullMarked;
