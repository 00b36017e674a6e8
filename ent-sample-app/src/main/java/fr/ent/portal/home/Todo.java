package fr.ent.portal.home;

/**
 * Something that waits for this person (fr: chose à faire).
 *
 * @param kind {@code bad}, {@code careful} or {@code info}
 * @param verb what the button says
 */
public record Todo(String kind, String icon, String title, String text, String verb, String path) {}
