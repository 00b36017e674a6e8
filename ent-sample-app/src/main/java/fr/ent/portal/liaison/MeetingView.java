package fr.ent.portal.liaison;

import fr.ent.portal.liaison.HostView.Row;
import java.util.List;

/** A meeting, host by host, with who comes. */
public record MeetingView(String title, String day, List<Host> hosts) {
  /** A host and the times there. */
  public record Host(String name, List<Row> rows) {
    public Host {
      rows = List.copyOf(rows);
    }

    @Override
    public String toString() {
      return "host";
    }
  }

  public MeetingView {
    hosts = List.copyOf(hosts);
  }
}
