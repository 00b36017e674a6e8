package fr.ent.portal.signin;

/**
 * The page that asks for a code of the second factor.
 *
 * @param to where the person goes then
 * @param told key of what was wrong; empty where nothing was
 */
public record CodeView(String to, String told) {}
