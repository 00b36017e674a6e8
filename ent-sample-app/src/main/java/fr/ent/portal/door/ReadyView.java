package fr.ent.portal.door;

/** A ticket, and the address of the service to post it to; its text form tells neither. */
public record ReadyView(String service, String ticket) {
  @Override
  public String toString() {
    return "ReadyView";
  }
}
