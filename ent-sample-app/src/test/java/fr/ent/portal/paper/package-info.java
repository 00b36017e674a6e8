/**
 * The Collège des Tilleuls on paper: contracts answered from memory, so that pages are tested
 * without a database. Read {@link fr.ent.portal.paper.PaperSchool} first.
 */
@NullMarked
package fr.ent.portal.paper;

import org.jspecify.annotations.NullMarked;
