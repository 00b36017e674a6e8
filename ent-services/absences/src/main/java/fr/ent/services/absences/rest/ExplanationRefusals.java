package fr.ent.services.absences.rest;

import fr.ent.api.absences.ExplanationRefusedException;
import fr.ent.api.absences.ExplanationRefusedException.Reason;
import fr.ent.core.EntService;
import fr.ent.core.rest.Problem;
import fr.ent.core.rest.RestResource;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Tells why an explanation is refused. */
@EntService
class ExplanationRefusals implements ExceptionMapper<ExplanationRefusedException>, RestResource {
  @Override
  public Response toResponse(ExplanationRefusedException refused) {
    var problem =
        refused.reason() == Reason.NOT_FOUND
            ? new Problem(404, "Not Found", "")
            : new Problem(422, "explanation refused", refused.reason().name());
    return Response.status(problem.status()).type(Problem.TYPE).entity(problem).build();
  }
}
