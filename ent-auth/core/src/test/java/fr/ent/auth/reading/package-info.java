/** Tests of the fuse of reading. */
@org.jspecify.annotations.NullMarked
package fr.ent.auth.reading;
