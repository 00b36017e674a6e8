/**
 * Documents that people add to what they write: looked at, and kept in pieces. Read {@link
 * fr.ent.core.attachments.AttachmentCheck} first.
 */
@NullMarked
package fr.ent.core.attachments;

import org.jspecify.annotations.NullMarked;
