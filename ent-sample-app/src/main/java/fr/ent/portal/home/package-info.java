/**
 * The first page after signing in: today first, services second. Read {@code HomePages} first. A
 * room adds a tile through its {@link fr.ent.portal.web.Pages}, and what waits for somebody through
 * {@link fr.ent.portal.home.TodoSource}.
 */
@NoPersonalData
@NullMarked
package fr.ent.portal.home;

import fr.ent.api.privacy.NoPersonalData;
import org.jspecify.annotations.NullMarked;
