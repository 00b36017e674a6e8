/**
 * What the school and families write to each other, and when they meet (fr: carnet de liaison,
 * rendez-vous). Read {@link fr.ent.api.liaison.LiaisonBook} first, then {@link
 * fr.ent.api.liaison.Appointments}.
 */
@NullMarked
package fr.ent.api.liaison;

import org.jspecify.annotations.NullMarked;
