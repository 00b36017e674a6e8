/**
 * What somebody should know, and the ways to tell it (fr: notifications). Read {@link
 * fr.ent.api.notices.Notices} first, which services send with.
 */
@NullMarked
package fr.ent.api.notices;

import org.jspecify.annotations.NullMarked;
