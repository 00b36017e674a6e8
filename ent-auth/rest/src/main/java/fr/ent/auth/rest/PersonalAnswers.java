package fr.ent.auth.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;

/** What a caller was told is kept by nothing on the way. */
class PersonalAnswers implements ContainerResponseFilter {
  @Override
  public void filter(ContainerRequestContext call, ContainerResponseContext answer) {
    answer.getHeaders().putSingle("Cache-Control", "no-store");
    answer.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
  }
}
