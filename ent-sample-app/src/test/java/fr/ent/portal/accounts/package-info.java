/** Proof that accounts, sessions and feeds live together. */
@NullMarked
package fr.ent.portal.accounts;

import org.jspecify.annotations.NullMarked;
