package org.example.board;

import fr.ent.api.identity.Person;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PersonNames;
import fr.ent.api.notices.NoticeChannel;
import fr.ent.tck.notices.NoticeChannelContract;

class BoardContractTest implements NoticeChannelContract {
  private static final Person READER =
      Person.of(PersonId.random(), PersonNames.of("Marin", "Lecteur"));
  private static final Person OTHER =
      Person.of(PersonId.random(), PersonNames.of("Marin", "Sanspanneau"));

  private final LightBoards boards = new LightBoards();

  @Override
  public NoticeChannel channel() {
    boards.hang(READER.id());
    return new BoardNoticeChannel(boards);
  }

  @Override
  public Person reachable() {
    return READER;
  }

  @Override
  public Person unreachable() {
    return OTHER;
  }

  @Override
  public int told() {
    return boards.lines().size();
  }

  @Override
  public void breakDown() {
    boards.breakDown();
  }
}
