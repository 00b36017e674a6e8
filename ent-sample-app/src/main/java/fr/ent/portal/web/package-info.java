/**
 * How a page is asked for, allowed and answered. Read {@link fr.ent.portal.web.Pages} first: a new
 * room of the portal is a bean that implements it.
 */
@NoPersonalData
@NullMarked
package fr.ent.portal.web;

import fr.ent.api.privacy.NoPersonalData;
import org.jspecify.annotations.NullMarked;
