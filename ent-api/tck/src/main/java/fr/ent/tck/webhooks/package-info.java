/**
 * What all {@link fr.ent.api.webhooks.WebHooks} do, as tests. Read {@link
 * fr.ent.tck.webhooks.WebHooksContract} first; implement it and {@link
 * fr.ent.tck.webhooks.WebHookMessagesContract} in a test of your own implementation.
 */
@NullMarked
@NoPersonalData
package fr.ent.tck.webhooks;

import fr.ent.api.privacy.NoPersonalData;
import org.jspecify.annotations.NullMarked;
