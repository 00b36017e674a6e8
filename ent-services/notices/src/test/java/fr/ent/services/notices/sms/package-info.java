/** Tests of text messages. */
@NullMarked
package fr.ent.services.notices.sms;

import org.jspecify.annotations.NullMarked;
