@NullMarked
package fr.ent.core.attachments;

import org.jspecify.annotations.NullMarked;
