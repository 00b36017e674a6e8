package fr.ent.portal.web;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Door;
import fr.ent.api.accounts.SecondFactorRefusedException;
import fr.ent.api.accounts.SecondFactors;
import fr.ent.api.sessions.SessionId;
import fr.ent.auth.exports.Export;
import fr.ent.auth.exports.Exports;
import fr.ent.auth.exports.ProofNeededException;
import fr.ent.auth.exports.SecondPersonNeededException;
import fr.ent.portal.words.Shared;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Asks for a second factor, or for somebody else, before many people leave (fr: extractions). What
 * was asked for is not lost: an address is looked at again, a form is sent again with its code.
 */
@Shared
@Door(
    as = Door.As.ACTOR,
    french = "Demander sa propre deuxième étape avant ce qui en demande une.",
    english = "Ask for one’s own second factor before what needs one.")
public class Exporting {
  private static final String AGAIN = "/account/proof";
  private static final int PRECONDITION_REQUIRED = 428;

  private final Exports exports;
  private final SecondFactors factors;
  private final Recognition recognition;

  @Inject
  public Exporting(Exports exports, SecondFactors factors, Recognition recognition) {
    this.exports = exports;
    this.factors = factors;
    this.recognition = recognition;
  }

  /**
   * Let people leave by a page that asks {@link Proof#IN_BULK}; what is missing leads elsewhere.
   */
  public void require(Visit visit, Export export) {
    if (visit.proof() != Proof.IN_BULK) {
      throw new IllegalStateException("the page does not say that it lets people out");
    }
    exports.admit(visit.actor(), session(visit), export);
  }

  private SessionId session(Visit visit) {
    return recognition.sessionOf(visit.request()).orElseThrow(NoSuchPageException::new);
  }

  /** Answer a visit, once whatever the page asks for is there. */
  Answer answer(Visit visit, Supplier<Answer> answering) {
    try {
      if (visit.proof() != Proof.NONE && visit.isForm() && visit.has("proof")) {
        factors.prove(visit.actor(), session(visit), visit.secret("proof"));
      }
      if (visit.proof() == Proof.ALWAYS) {
        exports.requireFresh(visit.actor(), session(visit));
      }
      return answering.get();
    } catch (SecondFactorRefusedException refused) {
      return ask(visit, visit.frame().say("factor.refused." + refused.reason()));
    } catch (ProofNeededException missing) {
      return ask(visit, "");
    } catch (SecondPersonNeededException missing) {
      return Answer.to("/exports?ask=" + missing.request());
    }
  }

  private Answer ask(Visit visit, String error) {
    var actor = visit.actor();
    var view = visit.isForm() ? again(visit, actor, error) : look(visit, actor, error);
    int status = error.isEmpty() ? PRECONDITION_REQUIRED : 422;
    return new Answer.Drawn(status, "pages/proof", "proof.title", view);
  }

  /** An address is looked at again. */
  private ProofView look(Visit visit, Actor actor, String error) {
    var to = visit.frame().path();
    return new ProofView(isKept(actor), AGAIN, List.of(Map.entry("to", to)), to, error);
  }

  /** A form is sent again, with all that was in it. */
  private ProofView again(Visit visit, Actor actor, String error) {
    var path = visit.request().getRequestURI();
    var to = path.equals(AGAIN) ? visit.parameter("to") : "";
    return new ProofView(isKept(actor), path, visit.sent(), to, error);
  }

  private boolean isKept(Actor actor) {
    return factors.mine(actor).isPresent();
  }
}
