/**
 * What every implementation of {@code fr.ent.api.audit} must do. Read {@link AuditLogContract}
 * first.
 */
@NullMarked
@NoPersonalData
package fr.ent.tck.audit;

import fr.ent.api.privacy.NoPersonalData;
import org.jspecify.annotations.NullMarked;
