/**
 * Events that outside products are told, posted as CloudEvents. Read {@link
 * fr.ent.api.webhooks.WebHooks} first; a service tells events of its own with a bean of type {@link
 * fr.ent.api.webhooks.TellsEvents}.
 */
@NullMarked
package fr.ent.api.webhooks;

import org.jspecify.annotations.NullMarked;
