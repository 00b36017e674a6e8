/** Tests of web push. */
@NullMarked
package fr.ent.services.notices.push;

import org.jspecify.annotations.NullMarked;
