/**
 * Sign-on in a servlet container. Read {@code SignOnServlets} first. Mount {@link
 * fr.ent.auth.servlet.SignOnServlets}; then ask {@link fr.ent.auth.servlet.RequestSessions} who
 * sent a request.
 */
@NoPersonalData
@NullMarked
package fr.ent.auth.servlet;

import fr.ent.api.privacy.NoPersonalData;
import org.jspecify.annotations.NullMarked;
