/**
 * What somebody should know, and the ways to tell it (fr: notifications). Read {@link
 * fr.ent.api.notices.Notices} first, which services send with. {@link
 * fr.ent.api.notices.NoticeChannel} is where another way to tell people hooks in.
 */
@NullMarked
package fr.ent.api.notices;

import org.jspecify.annotations.NullMarked;
