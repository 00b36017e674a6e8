/** The list of territories. */
@NullMarked
package fr.ent.core.territories;

import org.jspecify.annotations.NullMarked;
