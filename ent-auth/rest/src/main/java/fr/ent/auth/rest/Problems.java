package fr.ent.auth.rest;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.TooMuchReadException;
import fr.ent.core.Wordless;
import fr.ent.core.rest.Problem;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells refusals as problems; what broke gets a reference that the log knows, and no more. */
class Problems implements ExceptionMapper<Throwable> {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  @Override
  public Response toResponse(Throwable failure) {
    return answer(problem(failure));
  }

  static Response answer(Problem problem) {
    return Response.status(problem.status()).type(Problem.TYPE).entity(problem).build();
  }

  private static Problem problem(Throwable failure) {
    if (failure instanceof AccessRefusedException refused) {
      return new Problem(403, "right missing", refused.right().id());
    }
    if (failure instanceof TooMuchReadException) {
      return new Problem(429, "too much read", "this account was shown more than usual");
    }
    if (failure instanceof IllegalArgumentException || failure instanceof JsonbException) {
      return new Problem(400, "not understood", said(failure));
    }
    if (failure instanceof WebApplicationException web) {
      return ofStandard(web);
    }
    return broken(failure);
  }

  /** Only sentences of our own values are passed on: they name what was sent, and nothing else. */
  private static String said(Throwable failure) {
    return failure.getClass().equals(IllegalArgumentException.class)
        ? Optional.ofNullable(failure.getMessage()).orElse("")
        : "the body is not the JSON that is described";
  }

  private static Problem ofStandard(WebApplicationException web) {
    int status = web.getResponse().getStatus();
    if (web.getCause() instanceof IllegalArgumentException wrong) {
      return new Problem(400, "not understood", said(wrong));
    }
    return status >= 400 && status < 500
        ? new Problem(status, web.getResponse().getStatusInfo().getReasonPhrase(), "")
        : broken(web);
  }

  private static Problem broken(Throwable failure) {
    var reference = UUID.randomUUID().toString().substring(0, 8);
    LOG.error("a call broke, reference {}", reference, Wordless.of(failure));
    return new Problem(500, "broken", "reference " + reference);
  }
}
