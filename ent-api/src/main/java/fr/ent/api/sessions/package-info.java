/** Open sessions, in which somebody acts. Read {@link fr.ent.api.sessions.Sessions} first. */
@NullMarked
package fr.ent.api.sessions;

import org.jspecify.annotations.NullMarked;
