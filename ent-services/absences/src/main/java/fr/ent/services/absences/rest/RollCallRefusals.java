package fr.ent.services.absences.rest;

import fr.ent.api.absences.RollCallRefusedException;
import fr.ent.api.absences.RollCallRefusedException.Reason;
import fr.ent.core.EntService;
import fr.ent.core.rest.Problem;
import fr.ent.core.rest.RestResource;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Tells why a roll call is refused; one that the caller may not know of is not there. */
@EntService
class RollCallRefusals implements ExceptionMapper<RollCallRefusedException>, RestResource {
  @Override
  public Response toResponse(RollCallRefusedException refused) {
    boolean unknown =
        refused.reason() == Reason.NO_SUCH_LESSON || refused.reason() == Reason.NOT_YOURS;
    var problem =
        unknown
            ? new Problem(404, "Not Found", "")
            : new Problem(422, "roll call refused", refused.reason().name());
    return Response.status(problem.status()).type(Problem.TYPE).entity(problem).build();
  }
}
