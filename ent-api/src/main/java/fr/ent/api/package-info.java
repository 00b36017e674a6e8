/**
 * The contracts of a digital workspace for schools, and the model of its people. They store
 * nothing: whoever implements one declares what is kept.
 */
@NoPersonalData
@NullMarked
package fr.ent.api;

import fr.ent.api.privacy.NoPersonalData;
import org.jspecify.annotations.NullMarked;
