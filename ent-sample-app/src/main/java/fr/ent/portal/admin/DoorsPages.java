package fr.ent.portal.admin;

import fr.ent.api.access.DeclaredRight;
import fr.ent.api.access.Right;
import fr.ent.auth.access.Grants;
import fr.ent.core.EntService;
import fr.ent.core.doors.DeclaredDoor;
import fr.ent.core.doors.Doors;
import fr.ent.portal.admin.DoorsView.Kind;
import fr.ent.portal.admin.DoorsView.Row;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Pages;
import fr.ent.portal.web.Visit;
import fr.ent.portal.words.Words;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that lets something into the ENT, and for whom: for whoever answers for it all. */
@EntService
class DoorsPages implements Pages {
  static final Access LEAVE = Access.holdingEverywhere(Grants.ADMINISTER);

  private final Doors doors;
  private final Grants grants;
  private final Instance<Pages> rooms;

  @Inject
  DoorsPages(Doors doors, Grants grants, @Any Instance<Pages> rooms) {
    this.doors = doors;
    this.grants = grants;
    this.rooms = rooms;
  }

  @Override
  public List<Page> pages() {
    return List.of(Page.get("/doors", LEAVE, this::read));
  }

  private Answer read(Visit visit) {
    var reader = new Reader(visit.frame().words(), grants.declared(visit.actor()));
    var kinds =
        Stream.concat(
            Stream.of(reader.kind("page", pagesOf(reader))),
            Stream.of(DeclaredDoor.Kind.values())
                .map(kind -> reader.kind(kind.name().toLowerCase(Locale.ROOT), of(kind, reader))));
    return Answer.page("pages/doors", "doors.title", new DoorsView(kinds.toList()));
  }

  private List<Row> pagesOf(Reader reader) {
    return rooms.stream()
        .flatMap(room -> room.pages().stream())
        .sorted(Comparator.comparing(Page::path).thenComparing(Page::verb))
        .map(page -> new Row(page.verb() + " " + page.path(), "", reader.who(page.access())))
        .toList();
  }

  private List<Row> of(DeclaredDoor.Kind kind, Reader reader) {
    return doors.all().stream().filter(door -> door.kind() == kind).map(reader::row).toList();
  }

  /** Says it in the language of whoever reads. */
  private record Reader(Words words, List<DeclaredRight> declared) {
    Kind kind(String kind, List<Row> rows) {
      return new Kind(words.say("doors." + kind), words.say("doors." + kind + ".text"), rows);
    }

    Row row(DeclaredDoor door) {
      return new Row(door.name(), words.choose(door.french(), door.english()), who(door));
    }

    private String who(DeclaredDoor door) {
      var as = words.say("doors.as." + door.as().name().toLowerCase(Locale.ROOT));
      var rights = door.rights().stream().map(this::right).collect(Collectors.joining(", "));
      return rights.isEmpty() ? as : as + " · " + rights;
    }

    String who(Access access) {
      if (access instanceof Access.Holding holding) {
        return words.say("doors.holding", right(holding.right()));
      }
      if (access instanceof Access.HoldingEverywhere everywhere) {
        return words.say("doors.everywhere", right(everywhere.right()));
      }
      return words.say(access == Access.EVERYBODY ? "doors.everybody" : "doors.signedin");
    }

    private String right(Right right) {
      return GrantLines.right(words, right, declared, List.of());
    }
  }
}
