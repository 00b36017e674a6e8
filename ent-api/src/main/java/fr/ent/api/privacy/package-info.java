/**
 * What is kept about people, why and for how long. Read {@link fr.ent.api.privacy.PersonalData}
 * first.
 */
@NullMarked
package fr.ent.api.privacy;

import org.jspecify.annotations.NullMarked;
