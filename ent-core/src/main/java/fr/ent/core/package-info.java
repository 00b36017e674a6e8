/**
 * The runtime: starts the container, the database and what runs in it. Read {@link
 * fr.ent.core.EntRuntime} first. A service is a bean marked {@link fr.ent.core.EntService}; a part
 * of ours is replaced by one marked {@link fr.ent.core.Replacement}.
 */
@NoPersonalData
@NullMarked
package fr.ent.core;

import fr.ent.api.privacy.NoPersonalData;
import org.jspecify.annotations.NullMarked;
