package fr.ent.portal.kept;

import fr.ent.api.liaison.LiaisonAudience;
import fr.ent.api.liaison.LiaisonBook;
import fr.ent.api.liaison.LiaisonDesk;
import fr.ent.api.liaison.LiaisonDraft;
import fr.ent.api.liaison.LiaisonFollowUps;
import fr.ent.api.liaison.LiaisonKind;
import fr.ent.api.liaison.LiaisonMessage;
import fr.ent.api.liaison.LiaisonSheet;
import fr.ent.api.liaison.LiaisonText;
import java.util.List;

/** What school and families write to each other. */
final class LiaisonDeeds {
  private static final LiaisonText TEXT = LiaisonText.of("Sortie", "Essai");

  private final Town town;
  private final LiaisonBook book;

  LiaisonDeeds(Town town) {
    this.town = town;
    this.book = town.get(LiaisonBook.class);
  }

  List<Deed> deeds() {
    var corrected = written().id();
    var withdrawn = written().id();
    var signed = written();
    var gone = book.withdraw(town.administrator(), written().id()).id();
    var sheet = new LiaisonSheet(signed.id(), town.child(), signed.fingerprint());
    var followed = town.get(LiaisonFollowUps.class);
    return List.of(
        town.deed("liaison:write", who -> book.write(who, draft())),
        town.deed(
            "liaison:write",
            town.guardian(),
            who -> book.ask(who, town.child(), LiaisonDesk.SCHOOL_LIFE, TEXT)),
        town.deed(
                "liaison:correct",
                who -> book.correct(who, corrected, LiaisonText.of("Sortie", "Deux essais")))
            .idle(() -> book.correct(town.administrator(), signed.id(), TEXT)),
        town.deed("liaison:withdraw", who -> book.withdraw(who, withdrawn))
            .idle(() -> book.withdraw(town.administrator(), gone)),
        town.deed(
            "liaison:paper", who -> followed.onPaper(who, sheet, town.guardian().person(), "")));
  }

  private LiaisonMessage written() {
    return book.write(town.administrator(), draft());
  }

  private LiaisonDraft draft() {
    return new LiaisonDraft(LiaisonKind.TO_SIGN, LiaisonAudience.of(town.group()), TEXT);
  }
}
