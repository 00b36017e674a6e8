/**
 * Messages to browsers, sealed with the JDK alone (fr: notifications d'un navigateur). Read {@link
 * fr.ent.services.notices.push.SealedMessage} for RFC 8291, {@link
 * fr.ent.services.notices.push.Vapid} for RFC 8292.
 */
@NoPersonalData
@NullMarked
package fr.ent.services.notices.push;

import fr.ent.api.privacy.NoPersonalData;
import org.jspecify.annotations.NullMarked;
