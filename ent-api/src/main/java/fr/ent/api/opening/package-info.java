/**
 * To whom the services of the house open, when, and how surely signed in (fr: ouverture des
 * services). Read {@link fr.ent.api.opening.ServiceOpenings} first; a partner service has the same
 * conditions in its {@link fr.ent.api.connectors.RelyingParty}.
 */
@NullMarked
package fr.ent.api.opening;

import org.jspecify.annotations.NullMarked;
