/** What is asked of whoever takes many people out, at every door of the portal. */
@NullMarked
package fr.ent.portal.exports;

import org.jspecify.annotations.NullMarked;
