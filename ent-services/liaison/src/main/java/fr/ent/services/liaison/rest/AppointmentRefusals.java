package fr.ent.services.liaison.rest;

import fr.ent.api.liaison.AppointmentRefusedException;
import fr.ent.core.EntService;
import fr.ent.core.rest.Problem;
import fr.ent.core.rest.RestResource;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Tells why an appointment is not made. */
@EntService
class AppointmentRefusals implements ExceptionMapper<AppointmentRefusedException>, RestResource {
  @Override
  public Response toResponse(AppointmentRefusedException refused) {
    int status = refused.reason() == AppointmentRefusedException.Reason.TAKEN ? 409 : 422;
    return Response.status(status)
        .type(Problem.TYPE)
        .entity(new Problem(status, "appointment refused", refused.reason().name()))
        .build();
  }
}
