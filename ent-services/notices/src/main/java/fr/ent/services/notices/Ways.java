package fr.ent.services.notices;

import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.notices.ChannelName;
import fr.ent.api.notices.NoticeChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** By which channels each notice of a batch is told: first those chosen, then those in reserve. */
final class Ways {
  private final Map<NoticeChannel, Set<PersonId>> reached;
  private final Map<ChoiceShelf.Chosen, Set<ChannelName>> choices;
  private final Map<StructureId, Schools.School> schools;
  private final Kinds kinds;

  /** A message that is to leave by a channel, or waits in reserve. */
  record Planned(KeptNotice notice, ChannelName channel, int place, boolean spare) {}

  Ways(
      Map<NoticeChannel, Set<PersonId>> reached,
      Map<ChoiceShelf.Chosen, Set<ChannelName>> choices,
      Map<StructureId, Schools.School> schools,
      Kinds kinds) {
    this.reached = reached;
    this.choices = choices;
    this.schools = schools;
    this.kinds = kinds;
  }

  /** The channels by which it is told now; those in reserve if it reaches nobody else. */
  List<ChannelName> of(KeptNotice notice) {
    var usable = usable(notice);
    var wanted = wanted(notice);
    var now = usable.stream().filter(wanted::contains).toList();
    // What must be told is told by another way rather than not at all.
    return now.isEmpty() && notice.must() ? usable.stream().limit(1).toList() : now;
  }

  private Set<ChannelName> wanted(KeptNotice notice) {
    var chosen = choices.get(new ChoiceShelf.Chosen(notice.recipient(), notice.kind()));
    return chosen == null ? kinds.usual(notice.kind()) : chosen;
  }

  private List<ChannelName> usable(KeptNotice notice) {
    var opened = Objects.requireNonNull(schools.get(notice.structure())).rules().opened();
    return reached.entrySet().stream()
        .filter(one -> one.getValue().contains(notice.recipient()))
        .map(Map.Entry::getKey)
        .filter(one -> !one.isOpenedBySchools() || opened.contains(one.name()))
        .map(NoticeChannel::name)
        .toList();
  }

  List<Planned> planned(KeptNotice notice) {
    var now = of(notice);
    var planned = new ArrayList<Planned>();
    now.forEach(one -> planned.add(new Planned(notice, one, planned.size(), false)));
    if (notice.must()) {
      usable(notice).stream()
          .filter(one -> !now.contains(one))
          .forEach(one -> planned.add(new Planned(notice, one, planned.size(), true)));
    }
    return planned;
  }
}
