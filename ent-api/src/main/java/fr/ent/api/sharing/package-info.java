/**
 * Sharing of one thing of any service: a file, a notebook, a folder of recipes. Read {@link
 * fr.ent.api.sharing.Sharing} first.
 */
@NullMarked
package fr.ent.api.sharing;

import org.jspecify.annotations.NullMarked;
