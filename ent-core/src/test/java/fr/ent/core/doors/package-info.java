@NullMarked
package fr.ent.core.doors;

import org.jspecify.annotations.NullMarked;
