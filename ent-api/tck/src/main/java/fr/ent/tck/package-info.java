/**
 * What every implementation of a contract must do, as tests, and the rules of the house. Read
 * {@link fr.ent.tck.EntRules} and {@link fr.ent.tck.Clause} first; a vendor runs the {@code
 * ...Contract} interfaces against an implementation of her own.
 */
@NullMarked
@NoPersonalData
package fr.ent.tck;

import fr.ent.api.privacy.NoPersonalData;
import org.jspecify.annotations.NullMarked;
