/**
 * An invented academy to show the portal with. Read {@link fr.ent.portal.demo.Demonstration} first.
 */
@NoPersonalData
@NullMarked
package fr.ent.portal.demo;

import fr.ent.api.privacy.NoPersonalData;
import org.jspecify.annotations.NullMarked;
