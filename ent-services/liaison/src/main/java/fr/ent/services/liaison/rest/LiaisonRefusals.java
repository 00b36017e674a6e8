package fr.ent.services.liaison.rest;

import fr.ent.api.liaison.LiaisonRefusedException;
import fr.ent.core.EntService;
import fr.ent.core.rest.Problem;
import fr.ent.core.rest.RestResource;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Tells why the liaison book refuses. */
@EntService
class LiaisonRefusals implements ExceptionMapper<LiaisonRefusedException>, RestResource {
  @Override
  public Response toResponse(LiaisonRefusedException refused) {
    return Response.status(422)
        .type(Problem.TYPE)
        .entity(new Problem(422, "liaison refused", refused.reason().name()))
        .build();
  }
}
