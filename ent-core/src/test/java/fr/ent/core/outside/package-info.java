/** Tests of requests that leave the house. */
@NullMarked
package fr.ent.core.outside;

import org.jspecify.annotations.NullMarked;
