/**
 * A provider of text messages that sends none (fr: simulateur de passerelle SMS). Read {@link
 * fr.ent.services.simulators.sms.SmsGateway}.
 */
@NullMarked
package fr.ent.services.simulators.sms;

import org.jspecify.annotations.NullMarked;
