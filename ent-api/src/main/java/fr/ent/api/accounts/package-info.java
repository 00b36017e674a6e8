/** How a person signs in. Read {@link fr.ent.api.accounts.Accounts} first. */
@NullMarked
package fr.ent.api.accounts;

import org.jspecify.annotations.NullMarked;
