package fr.ent.services.notices;

import fr.ent.api.notices.ChannelName;
import jakarta.enterprise.context.ApplicationScoped;

/** One of two channels that a test listens to. */
@ApplicationScoped
public class RecordedChannel extends Recorder {
  static final ChannelName NAME = new ChannelName("drum");

  @Override
  public ChannelName name() {
    return NAME;
  }
}
