/**
 * What implementations of notices, of what people and schools choose, and of channels must do, as
 * tests. Read {@link fr.ent.tck.notices.NoticesContract} and {@link
 * fr.ent.tck.notices.NoticeChannelContract} first.
 */
@NullMarked
package fr.ent.tck.notices;

import org.jspecify.annotations.NullMarked;
