/**
 * What the house costs, each figure printed beside its limit in the same run. Start {@link
 * fr.ent.benchmarks.Benchmarks}; each benchmark also stands alone.
 */
@NoPersonalData
@NullMarked
package fr.ent.benchmarks;

import fr.ent.api.privacy.NoPersonalData;
import org.jspecify.annotations.NullMarked;
