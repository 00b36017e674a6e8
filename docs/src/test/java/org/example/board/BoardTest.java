package org.example.board;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PersonNames;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.api.notices.ChannelName;
import fr.ent.api.notices.Notice;
import fr.ent.api.notices.NoticeBox;
import fr.ent.api.notices.NoticeChoices;
import fr.ent.api.notices.NoticeId;
import fr.ent.api.notices.NoticeKind;
import fr.ent.api.notices.NoticeLanguage;
import fr.ent.api.notices.NoticePreferences;
import fr.ent.api.notices.Notices;
import fr.ent.api.notices.Urgency;
import fr.ent.services.directory.HandEntry;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@EntTest(beans = {BoardNoticeChannel.class, LightBoards.class})
class BoardTest {
  @Test
  void somebodyWhoChoseItReadsOnTheBoardThatAChildIsMissing(
      Notices notices,
      NoticePreferences preferences,
      NoticeBox box,
      LightBoards boards,
      HandEntry entry)
      throws InterruptedException {
    var school = entry.structure(Fixture.house(), "Collège des Tilleuls", "COLLEGE");
    var nora = entry(entry, "Nora", Profile.GUARDIAN, school);
    var ines = entry(entry, "Inès", Profile.PUPIL, school);
    boards.hang(nora);
    var guardian = Actor.of(Fixture.TERRITORY, nora, Affiliation.of(school, Profile.GUARDIAN));
    // tag::send[]
    var missing = new NoticeKind("absences:missing");
    preferences.keep(
        guardian,
        new NoticeChoices(NoticeLanguage.FR, Map.of(missing, Set.of(new ChannelName("board")))));
    notices.send(
        Fixture.house(),
        new Notice(
            NoticeId.random(),
            missing,
            Urgency.URGENT,
            "absences/42",
            nora,
            Optional.of(ines),
            school,
            Map.of("day", "2026-11-24", "from", "08:05", "to", "09:00"),
            "/absences",
            Instant.EPOCH));
    // end::send[]
    for (int i = 0; i < 600 && boards.lines().isEmpty(); i++) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    assertThat(boards.lines())
        .containsExactly(
            "Collège des Tilleuls\u00a0: absence constatée, Inès, le mardi 24\u00a0novembre"
                + " de 8\u00a0h\u00a005 à 9\u00a0h. Merci d’en donner le motif.");
    assertThat(box.unread(guardian)).isEqualTo(1);
  }

  private static PersonId entry(HandEntry entry, String first, Profile profile, StructureId where) {
    return entry.person(Fixture.house(), PersonNames.of(first, "Belval"), "", profile, where);
  }
}
