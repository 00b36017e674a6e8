/**
 * What a service brings to the REST interface of the ENT (fr: interface de programmation). Read
 * {@link fr.ent.core.rest.RestResource} first.
 */
@NullMarked
package fr.ent.core.rest;

import org.jspecify.annotations.NullMarked;
