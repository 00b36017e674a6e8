/**
 * What every keeper of the liaison book and of appointments does. Read {@link
 * fr.ent.tck.liaison.LiaisonBookContract} first.
 */
@NullMarked
package fr.ent.tck.liaison;

import org.jspecify.annotations.NullMarked;
