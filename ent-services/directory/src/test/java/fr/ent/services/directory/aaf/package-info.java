/** Tests of the reading of ministry feeds: hostile ones first. */
@NullMarked
package fr.ent.services.directory.aaf;

import org.jspecify.annotations.NullMarked;
