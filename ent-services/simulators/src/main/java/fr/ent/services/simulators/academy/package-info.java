/**
 * Invented academies, written as the ministry's feed would write them (fr: académie synthétique).
 *
 * <p>Everything follows from a seed: the same seed, size and date give the same bytes. Nobody here
 * exists; telephone numbers, addresses and national numbers come from ranges that belong to nobody.
 * Read {@link fr.ent.services.simulators.academy.Academy} first; {@link
 * fr.ent.services.simulators.academy.Defect} lists what can be broken on request.
 */
@NullMarked
@NoPersonalData
package fr.ent.services.simulators.academy;

import fr.ent.api.privacy.NoPersonalData;
import org.jspecify.annotations.NullMarked;
