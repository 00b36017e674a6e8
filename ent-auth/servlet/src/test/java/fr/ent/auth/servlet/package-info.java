/** Proofs of cookies, forms and outside sources, with forged and stale requests first. */
@NullMarked
package fr.ent.auth.servlet;

import org.jspecify.annotations.NullMarked;
