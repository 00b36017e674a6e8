/** The REST interface, called by browsers and products. */
@NullMarked
package fr.ent.auth.rest;

import org.jspecify.annotations.NullMarked;
