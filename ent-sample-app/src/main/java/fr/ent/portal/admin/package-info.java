/**
 * Running the portal: feeds, connectors, the audit log, the look. Each page asks for the right of
 * the contract behind it. Read {@code FeedPages} first; what the pages ask for is behind {@link
 * fr.ent.api.directory.Feeds}, {@link fr.ent.api.connectors.Connectors} and {@link
 * fr.ent.api.audit.AuditLog}, and that is where to hook in.
 */
@PersonalData(
    store = "feed archives uploaded into the data folder",
    category = "the complete national feed: names, birth dates, relations, schooling",
    purpose = "be read by the directory",
    retention = "until the run is over, then removed by the administrator of the machine",
    recipients = "administrators who hold directory:feed")
@NullMarked
package fr.ent.portal.admin;

import fr.ent.api.privacy.PersonalData;
import org.jspecify.annotations.NullMarked;
