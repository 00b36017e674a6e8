/**
 * Reads the ministry feed (fr: AAF, annuaire académique fédérateur), second degree, complete.
 *
 * <p>Read {@link fr.ent.services.directory.aaf.AafFeedFormat} first. {@link
 * fr.ent.services.directory.aaf.AafSource} opens the folder or archive, {@link
 * fr.ent.services.directory.aaf.AafReader} yields {@link fr.ent.services.directory.aaf.AafEntry}s
 * one by one, {@link fr.ent.services.directory.aaf.AafTranslator} turns them into changes of the
 * directory. Nothing here believes what it reads: whatever is wrong is a finding, see {@link
 * fr.ent.services.directory.aaf.AafRule}. Nothing is kept but a temporary folder, deleted on close.
 */
@NullMarked
@NoPersonalData
package fr.ent.services.directory.aaf;

import fr.ent.api.privacy.NoPersonalData;
import org.jspecify.annotations.NullMarked;
