package fr.ent.services.liaison.rest;

import fr.ent.api.liaison.UnknownAppointmentException;
import fr.ent.core.EntService;
import fr.ent.core.rest.Problem;
import fr.ent.core.rest.RestResource;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Tells that there is no such time, or none that the caller may know of. */
@EntService
class UnknownAppointments implements ExceptionMapper<UnknownAppointmentException>, RestResource {
  @Override
  public Response toResponse(UnknownAppointmentException unknown) {
    return Response.status(404)
        .type(Problem.TYPE)
        .entity(new Problem(404, "Not Found", ""))
        .build();
  }
}
