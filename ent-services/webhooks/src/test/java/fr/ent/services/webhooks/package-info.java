/** Tests of web hooks. */
@NullMarked
package fr.ent.services.webhooks;

import org.jspecify.annotations.NullMarked;
