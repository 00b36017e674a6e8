package org.example.board;

import fr.ent.api.identity.Person;
import fr.ent.api.identity.PersonId;
import fr.ent.api.notices.ChannelName;
import fr.ent.api.notices.Handover;
import fr.ent.api.notices.NoticeChannel;
import fr.ent.api.notices.OutgoingNotice;
import fr.ent.api.notices.TextRoom;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes on the light board above somebody's desk. */
// tag::channel[]
@EntService
class BoardNoticeChannel implements NoticeChannel {
  private final LightBoards boards;

  @Inject
  BoardNoticeChannel(LightBoards boards) {
    this.boards = boards;
  }

  @Override
  public ChannelName name() {
    return new ChannelName("board");
  }

  @Override
  public String french() {
    return "sur mon panneau lumineux";
  }

  @Override
  public String english() {
    return "on my light board";
  }

  @Override
  public TextRoom room() {
    return TextRoom.BRIEF;
  }

  @Override
  public boolean isOpen() {
    return boards.areOn();
  }

  @Override
  public Set<PersonId> whomItReaches(TerritoryId territory, Collection<Person> people) {
    return people.stream().map(Person::id).filter(boards::has).collect(Collectors.toSet());
  }

  @Override
  public Handover hand(OutgoingNotice notice) {
    var person = notice.person().id();
    if (!boards.has(person)) {
      return Handover.unreachable("no-board");
    }
    return boards.write(person, notice.key(), notice.text())
        ? Handover.ACCEPTED
        : Handover.retry("board-silent");
  }
}
// end::channel[]
