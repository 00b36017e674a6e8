/**
 * That the audit log keeps exactly one entry of each operation it knows by name (SEC-18). Read
 * {@code KeptOperationsTest} first; a new operation of the catalogue gets a {@code Deed} in the
 * room where it is done.
 */
@NullMarked
package fr.ent.portal.kept;

import org.jspecify.annotations.NullMarked;
