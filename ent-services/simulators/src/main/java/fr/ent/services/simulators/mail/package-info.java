/**
 * A mail server that passes nothing on (fr: simulateur de serveur de courriel). Read {@link
 * fr.ent.services.simulators.mail.MailSink}.
 */
@NullMarked
package fr.ent.services.simulators.mail;

import org.jspecify.annotations.NullMarked;
