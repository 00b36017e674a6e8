package fr.ent.services.liaison.rest;

import fr.ent.api.attachments.AttachmentRefusedException;
import fr.ent.core.EntService;
import fr.ent.core.rest.Problem;
import fr.ent.core.rest.RestResource;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Tells why a document is not taken. */
@EntService
class AttachmentRefusals implements ExceptionMapper<AttachmentRefusedException>, RestResource {
  @Override
  public Response toResponse(AttachmentRefusedException refused) {
    return Response.status(422)
        .type(Problem.TYPE)
        .entity(new Problem(422, "document refused", refused.reason().name()))
        .build();
  }
}
