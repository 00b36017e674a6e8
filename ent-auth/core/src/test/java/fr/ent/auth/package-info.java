/** Proofs of accounts, sessions, rights and the audit log. */
@NullMarked
package fr.ent.auth;

import org.jspecify.annotations.NullMarked;
