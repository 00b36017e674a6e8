/**
 * The contracts of a digital workspace for schools, and the model of its people. They store
 * nothing: whoever implements one declares what is kept. Read {@link fr.ent.api.access.Actor}
 * first, then {@link fr.ent.api.directory.Directory}; a {@link fr.ent.api.Hook} may have many
 * providers, every other contract has one.
 */
@NoPersonalData
@NullMarked
package fr.ent.api;

import fr.ent.api.privacy.NoPersonalData;
import org.jspecify.annotations.NullMarked;
