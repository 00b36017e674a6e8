/**
 * Exports that wait for somebody else, and those that may be taken. Read {@code ExportPages} first;
 * what is asked of whom is behind {@link fr.ent.auth.exports.Exports}.
 */
@NoPersonalData
@NullMarked
package fr.ent.portal.exports;

import fr.ent.api.privacy.NoPersonalData;
import org.jspecify.annotations.NullMarked;
