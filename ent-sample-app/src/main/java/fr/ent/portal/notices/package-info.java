/**
 * What people are told: the bell, each person's choices, and what a school sets and follows (fr:
 * notifications). Read {@link fr.ent.portal.notices.NoticesView} first.
 */
@NoPersonalData
@NullMarked
package fr.ent.portal.notices;

import fr.ent.api.privacy.NoPersonalData;
import org.jspecify.annotations.NullMarked;
