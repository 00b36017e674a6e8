/**
 * What every implementation of {@code fr.ent.api.sharing} must do. Read {@link SharingContract}
 * first.
 */
@NullMarked
package fr.ent.tck.sharing;

import org.jspecify.annotations.NullMarked;
