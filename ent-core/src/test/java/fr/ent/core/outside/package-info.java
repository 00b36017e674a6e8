/** Tests of requests that leave the house. */
@NullMarked
package fr.ent.services.notices.outside;

import org.jspecify.annotations.NullMarked;
