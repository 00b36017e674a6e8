/** What the forms of the administration read and write. */
@NullMarked
package fr.ent.portal.admin;

import org.jspecify.annotations.NullMarked;
