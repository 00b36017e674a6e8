/** Keeps the documents true: the conformance table and the snippets of the guide. */
@NullMarked
package fr.ent.docs;

import org.jspecify.annotations.NullMarked;
