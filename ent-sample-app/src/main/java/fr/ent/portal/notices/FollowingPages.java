package fr.ent.portal.notices;

import fr.ent.api.directory.Directory;
import fr.ent.api.identity.StructureId;
import fr.ent.api.notices.NoticeFollowing;
import fr.ent.api.notices.NoticeId;
import fr.ent.api.notices.PaperNotice;
import fr.ent.auth.exports.Export;
import fr.ent.core.EntService;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.Exporting;
import fr.ent.portal.web.NoSuchPageException;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Proof;
import fr.ent.portal.web.Tile;
import fr.ent.portal.web.Visit;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a school has told and how, and the letters that wait to be printed. */
@EntService
class FollowingPages implements Room {
  private static final Access LEAVE = Access.holding(NoticeFollowing.FOLLOW);
  private static final String HERE = "/notices/school";
  private static final String LETTERS = HERE + "/letters";

  private final NoticeFollowing following;
  private final NoticePlaces places;
  private final Directory directory;
  private final Exporting exporting;

  @Inject
  FollowingPages(
      NoticeFollowing following, NoticePlaces places, Directory directory, Exporting exporting) {
    this.following = following;
    this.places = places;
    this.directory = directory;
    this.exporting = exporting;
  }

  @Override
  public List<Page> pages() {
    return List.of(
        Page.get(HERE, LEAVE, this::show),
        Page.get(LETTERS, LEAVE, this::letters).asking(Proof.IN_BULK),
        Page.post(LETTERS, LEAVE, this::printed));
  }

  @Override
  public List<Tile> tiles() {
    return List.of(new Tile(47, "noticesent", "bell", HERE, LEAVE));
  }

  private Answer show(Visit visit) {
    var all = places.schools(visit, NoticeFollowing.FOLLOW);
    if (all.isEmpty()) {
      throw new NoSuchPageException();
    }
    var chosen = NoticePlaces.chosen(all, visit.parameter("school"));
    var school = StructureId.of(chosen.value());
    var notices = following.latest(visit.actor(), school, NoticesPages.language(visit));
    var people =
        notices.stream()
            .flatMap(one -> Stream.concat(Stream.of(one.recipient()), one.about().stream()))
            .collect(Collectors.toSet());
    return Answer.page(
        "pages/noticesent",
        "noticesent.title",
        new FollowingView(
            chosen,
            all,
            notices,
            directory.namesOf(visit.actor(), people),
            following.letters(visit.actor(), school).size()));
  }

  private Answer letters(Visit visit) {
    var all = places.schools(visit, NoticeFollowing.FOLLOW);
    var chosen = NoticePlaces.chosen(all, visit.parameter("school"));
    var school = StructureId.of(chosen.value());
    var letters = following.letters(visit.actor(), school);
    exporting.require(
        visit,
        new Export(
            Export.Kind.SHEET,
            "letters",
            visit.asked(),
            NoticeFollowing.FOLLOW,
            Optional.of(school),
            letters.stream().map(PaperNotice::recipient).collect(Collectors.toSet())));
    return Answer.page(
        "pages/noticeletters",
        "letters.title",
        new LettersView(chosen, letters, visit.has("done")));
  }

  private Answer printed(Visit visit) {
    var all = places.schools(visit, NoticeFollowing.FOLLOW);
    var chosen = NoticePlaces.chosen(all, visit.parameter("school"));
    var letters =
        visit.parameters("letter").stream().limit(NoticeFollowing.PAGE).map(NoticeId::of).toList();
    following.printed(visit.actor(), StructureId.of(chosen.value()), letters);
    return Answer.to(LETTERS + "?done=1&school=" + chosen.value());
  }
}
