package fr.ent.portal.web;

/** Tells that there is nothing at this address, or nothing that this person may know of. */
public class NoSuchPageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NoSuchPageException() {
    super("no such page");
  }
}
