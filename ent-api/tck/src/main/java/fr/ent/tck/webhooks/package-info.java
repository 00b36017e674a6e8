/** What web hooks do. Read {@link fr.ent.tck.webhooks.WebHooksContract} first. */
@NullMarked
package fr.ent.tck.webhooks;

import org.jspecify.annotations.NullMarked;
