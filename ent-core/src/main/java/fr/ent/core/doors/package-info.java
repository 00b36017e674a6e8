/** The catalogue of everything that lets something in. */
@NullMarked
package fr.ent.core.doors;

import org.jspecify.annotations.NullMarked;
