/**
 * E-mail (fr: courriel). Read {@link fr.ent.services.notices.mail.SmtpNoticeChannel} first, an
 * example of a channel.
 */
@NoPersonalData
@NullMarked
package fr.ent.services.notices.mail;

import fr.ent.api.privacy.NoPersonalData;
import org.jspecify.annotations.NullMarked;
