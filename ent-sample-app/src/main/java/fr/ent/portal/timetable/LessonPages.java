package fr.ent.portal.timetable;

import fr.ent.api.timetable.LessonId;
import fr.ent.api.timetable.Timetable;
import fr.ent.core.EntService;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.NoSuchPageException;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Pages;
import fr.ent.portal.web.Visit;
import jakarta.inject.Inject;
import java.util.List;

/** One lesson. */
@EntService
class LessonPages implements Pages {
  private final Timetable timetable;
  private final LessonFaces faces;

  @Inject
  LessonPages(Timetable timetable, LessonFaces faces) {
    this.timetable = timetable;
    this.faces = faces;
  }

  @Override
  public List<Page> pages() {
    return List.of(Page.get("/timetable/lesson/{lesson}", Access.SIGNED_IN, this::lesson));
  }

  private Answer lesson(Visit visit) {
    var lesson =
        timetable
            .find(visit.actor(), LessonId.of(visit.name("lesson")))
            .orElseThrow(NoSuchPageException::new);
    var view = faces.of(visit.actor().territory(), visit.frame().words(), List.of(lesson)).get(0);
    return Answer.page("pages/lesson", "lesson.title", view);
  }
}
