/** Tests of what people are told. */
@NullMarked
package fr.ent.services.notices;

import org.jspecify.annotations.NullMarked;
