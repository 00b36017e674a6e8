/**
 * What every way in from outside does, as tests. Read {@link
 * fr.ent.tck.signon.SsoConnectorContract} first; implement it in a test of your own connector.
 */
@NullMarked
@NoPersonalData
package fr.ent.tck.signon;

import fr.ent.api.privacy.NoPersonalData;
import org.jspecify.annotations.NullMarked;
