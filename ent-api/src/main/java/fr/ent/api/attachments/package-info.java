/**
 * Documents that people add to what they write. Hook in with a {@link
 * fr.ent.api.attachments.AttachmentScanner} of your own.
 */
@NullMarked
package fr.ent.api.attachments;

import org.jspecify.annotations.NullMarked;
