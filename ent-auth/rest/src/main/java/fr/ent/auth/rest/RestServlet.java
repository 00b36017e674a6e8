package fr.ent.auth.rest;

import fr.ent.api.access.Door;
import fr.ent.core.rest.RestResource;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.resteasy.core.ResteasyDeploymentImpl;
import org.jboss.resteasy.plugins.server.servlet.HttpServletDispatcher;
import org.jboss.resteasy.spi.ResteasyDeployment;
import org.jboss.resteasy.spi.ResteasyProviderFactory;

/** Hands requests to the resources of the services, by way of RESTEasy. */
@Door(
    as = Door.As.ACTOR,
    french = "Servir l’interface de programmation : chaque contrat décide pour qui appelle.",
    english = "Serve the REST interface: each contract decides for whoever calls.")
final class RestServlet extends HttpServletDispatcher {
  private static final long serialVersionUID = 1L;

  private final transient List<RestResource> resources;
  private final transient RestGate gate;

  RestServlet(List<RestResource> resources, RestGate gate) {
    this.resources = List.copyOf(resources);
    this.gate = gate;
  }

  @Override
  public void init(ServletConfig config) throws ServletException {
    var factory = ResteasyProviderFactory.newInstance();
    factory.setInjectorFactory(new PrivateRooms());
    var deployment = new ResteasyDeploymentImpl();
    deployment.setProviderFactory(factory);
    var byKind =
        resources.stream()
            .collect(
                Collectors.partitioningBy(one -> one.getClass().isAnnotationPresent(Path.class)));
    var providers = new ArrayList<Object>(byKind.get(false));
    providers.addAll(
        List.of(gate, new JsonBodies(), new TextValues(), new Problems(), new PersonalAnswers()));
    deployment.setResources(new ArrayList<>(byKind.get(true)));
    deployment.setProviders(providers);
    deployment.start();
    config.getServletContext().setAttribute(ResteasyDeployment.class.getName(), deployment);
    super.init(config);
  }
}
