/** Text messages (fr: SMS). Read {@link fr.ent.services.notices.sms.SmsNoticeChannel} first. */
@NoPersonalData
@NullMarked
package fr.ent.services.notices.sms;

import fr.ent.api.privacy.NoPersonalData;
import org.jspecify.annotations.NullMarked;
