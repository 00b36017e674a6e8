/**
 * The REST interface in a servlet container: who calls, what may be called, how refusals are told.
 * Mount {@link fr.ent.auth.rest.RestServlets}; services bring their {@link
 * fr.ent.core.rest.RestResource}s.
 */
@NoPersonalData
@NullMarked
package fr.ent.auth.rest;

import fr.ent.api.privacy.NoPersonalData;
import org.jspecify.annotations.NullMarked;
