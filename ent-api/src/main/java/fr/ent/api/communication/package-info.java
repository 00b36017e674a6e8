/**
 * Who may write to whom (fr: règles de communication). Read {@link
 * fr.ent.api.communication.Communication} first, which messaging asks; the rules themselves are
 * seen and set through {@link fr.ent.api.communication.CommunicationRules}.
 */
@NullMarked
package fr.ent.api.communication;

import org.jspecify.annotations.NullMarked;
