/**
 * Stand-ins for other modules in the tests of one (fr: doublures). A test names those that it needs
 * among the beans of its {@link fr.ent.testkit.EntTest}; none is there by itself. Read {@link
 * fr.ent.testkit.paper.BlankDirectory} first, which is made to be extended.
 */
@NullMarked
package fr.ent.testkit.paper;

import org.jspecify.annotations.NullMarked;
