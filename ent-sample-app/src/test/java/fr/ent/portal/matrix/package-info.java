/**
 * Every page of the portal, asked over HTTP as everybody whom the law knows. Read {@code
 * MatrixTest} first; {@code LawTable} says what must come out, and knows nothing of the engine.
 */
@NullMarked
package fr.ent.portal.matrix;

import org.jspecify.annotations.NullMarked;
