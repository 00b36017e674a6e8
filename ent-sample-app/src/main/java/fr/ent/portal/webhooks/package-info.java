/** Where outside products are told what has happened. Read {@code WebHookPages} first. */
@NullMarked
package fr.ent.portal.webhooks;

import org.jspecify.annotations.NullMarked;
