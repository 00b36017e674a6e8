/**
 * What every implementation of a contract must do, as tests, and the rules of the house. Read
 * {@link fr.ent.tck.EntRules} and {@link fr.ent.tck.Clause} first; a vendor runs the {@code
 * ...Contract} interfaces against an implementation of her own.
 */
@NullMarked
package fr.ent.tck;

import org.jspecify.annotations.NullMarked;
