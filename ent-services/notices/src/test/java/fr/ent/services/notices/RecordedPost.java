package fr.ent.services.notices;

import fr.ent.api.notices.ChannelName;
import jakarta.enterprise.context.ApplicationScoped;

/** The other of two channels that a test listens to. */
@ApplicationScoped
public class RecordedPost extends Recorder {
  static final ChannelName NAME = new ChannelName("post");

  @Override
  public ChannelName name() {
    return NAME;
  }
}
