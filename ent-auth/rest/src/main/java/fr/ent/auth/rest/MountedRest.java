package fr.ent.auth.rest;

import fr.ent.core.EntService;
import fr.ent.core.rest.RestResource;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;

/** One servlet for all resources, and one for their description. */
@EntService
class MountedRest implements RestServlets {
  private final Instance<RestResource> resources;
  private final RestGate gate;

  @Inject
  MountedRest(@Any Instance<RestResource> resources, RestGate gate) {
    this.resources = resources;
    this.gate = gate;
  }

  @Override
  public void mount(ServletContext context) {
    var all = resources.stream().toList();
    var servlet = context.addServlet("ent-rest", new RestServlet(all, gate));
    servlet.setInitParameter("resteasy.servlet.mapping.prefix", "/api");
    servlet.addMapping("/api/*");
    context.addServlet("ent-openapi", new OpenApiServlet(all)).addMapping("/api/openapi.json");
  }
}
