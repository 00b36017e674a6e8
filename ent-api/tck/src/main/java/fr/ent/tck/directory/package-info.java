/**
 * What every {@link fr.ent.api.directory.Directory} and {@link fr.ent.api.directory.Feeds} does, as
 * tests. Read {@link fr.ent.tck.directory.DirectoryContract} first; implement it in a test of your
 * own implementation.
 */
@NullMarked
@NoPersonalData
package fr.ent.tck.directory;

import fr.ent.api.privacy.NoPersonalData;
import org.jspecify.annotations.NullMarked;
