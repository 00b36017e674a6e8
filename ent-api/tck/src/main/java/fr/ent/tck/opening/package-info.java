/**
 * What every implementation of {@code fr.ent.api.opening} must do. Read {@link
 * ServiceOpeningsContract} first.
 */
@NullMarked
package fr.ent.tck.opening;

import org.jspecify.annotations.NullMarked;
