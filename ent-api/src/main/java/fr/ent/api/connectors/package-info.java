/** Partner services and what they are told. Read {@link fr.ent.api.connectors.Connectors} first. */
@NullMarked
package fr.ent.api.connectors;

import org.jspecify.annotations.NullMarked;
