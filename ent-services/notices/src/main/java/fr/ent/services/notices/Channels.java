package fr.ent.services.notices;

import fr.ent.api.notices.ChannelName;
import fr.ent.api.notices.NoticeChannel;
import fr.ent.core.EntService;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The channels that beans bring, by name; those that are not set up are not there. */
@EntService
class Channels {
  private final Map<ChannelName, NoticeChannel> all = new TreeMap<>();

  @Inject
  Channels(@Any Instance<NoticeChannel> beans) {
    for (var one : beans) {
      if (all.putIfAbsent(one.name(), one) != null) {
        throw new IllegalStateException("two channels are named " + one.name());
      }
    }
  }

  /** Those that are set up, by name. */
  List<NoticeChannel> open() {
    return all.values().stream().filter(NoticeChannel::isOpen).toList();
  }

  Optional<NoticeChannel> find(ChannelName name) {
    return Optional.ofNullable(all.get(name)).filter(NoticeChannel::isOpen);
  }
}
