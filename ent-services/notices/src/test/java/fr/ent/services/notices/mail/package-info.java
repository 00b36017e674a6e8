/** Tests of e-mail. */
@NullMarked
package fr.ent.services.notices.mail;

import org.jspecify.annotations.NullMarked;
