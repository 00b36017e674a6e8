/**
 * What was done, by whom, in a chain that shows every alteration. Read {@link
 * fr.ent.api.audit.AuditLog} first.
 */
@NullMarked
package fr.ent.api.audit;

import org.jspecify.annotations.NullMarked;
