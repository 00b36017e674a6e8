/**
 * Small random worlds, in which the engine, a slow rule and the rows that are shown must agree.
 * Read {@code WorldsTest} first; {@code SlowRule} says who holds which right, {@code LawTable} who
 * may know of whom, and neither knows anything of the engine.
 */
@NullMarked
package fr.ent.portal.worlds;

import org.jspecify.annotations.NullMarked;
