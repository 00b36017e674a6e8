/**
 * Who is who, and the feeds that say so. Read {@link fr.ent.api.directory.Directory} first; to
 * bring people in, {@link fr.ent.api.directory.Feeds}.
 */
@NullMarked
package fr.ent.api.directory;

import org.jspecify.annotations.NullMarked;
