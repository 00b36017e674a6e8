package fr.ent.core.doors;

import static org.apiguardian.api.API.Status.INTERNAL;

import fr.ent.api.access.Door;
import fr.ent.api.events.EntEvent;
import fr.ent.core.StartRefusedException;
import fr.ent.core.doors.DeclaredDoor.Kind;
import fr.ent.core.jobs.JobOnDemand;
import fr.ent.core.jobs.RecurringJob;
import fr.ent.core.rest.RestResource;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ObserverMethod;
import jakarta.enterprise.inject.spi.ProcessObserverMethod;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Finds consumers of events, jobs and endpoints of the REST interface among what the container
 * really holds; one that declares no {@link Door} stops the start. A bean that a method produces is
 * declared by the class of that method.
 */
@API(status = INTERNAL, since = "0.1")
public class DoorCheck implements Extension {
  private final TreeSet<DeclaredDoor> found = new TreeSet<>();
  private final List<RuntimeException> refused = new ArrayList<>();

  void note(@Observes ProcessObserverMethod<?, ?> one) {
    var observer = one.getObserverMethod();
    if (hearsEvents(observer)) {
      var type = observer.getBeanClass();
      var method =
          one.getAnnotatedMethod() == null ? null : one.getAnnotatedMethod().getJavaMember();
      var name = method == null ? type.getName() : type.getName() + "." + method.getName();
      note(Kind.CONSUMER, name, doorOf(method, type));
    }
  }

  void check(@Observes AfterDeploymentValidation validation, BeanManager beans) {
    for (var kind : List.of(RecurringJob.class, JobOnDemand.class)) {
      for (var bean : beans.getBeans(kind, Any.Literal.INSTANCE)) {
        var type = bean.getBeanClass();
        note(Kind.JOB, type.getName(), doorOf(null, type));
      }
    }
    beans.getBeans(RestResource.class, Any.Literal.INSTANCE).forEach(this::noteEndpoints);
    refused.forEach(validation::addDeploymentProblem);
  }

  private void noteEndpoints(Bean<?> bean) {
    var type = bean.getBeanClass();
    if (bean.getTypes().contains(type)) {
      Endpoints.of(type)
          .forEach(
              one -> note(Kind.ENDPOINT, type.getName() + "." + one.getName(), doorOf(one, type)));
    } else {
      note(Kind.ENDPOINT, type.getName(), doorOf(null, type));
    }
  }

  List<DeclaredDoor> found() {
    return List.copyOf(found);
  }

  /** Read what a method or its class declares. */
  static @Nullable Door doorOf(@Nullable AnnotatedElement method, Class<?> type) {
    var own = method == null ? null : method.getAnnotation(Door.class);
    return own == null ? type.getAnnotation(Door.class) : own;
  }

  private void note(Kind kind, String name, @Nullable Door door) {
    try {
      found.add(declared(kind, name, door));
    } catch (StartRefusedException | IllegalArgumentException refusal) {
      refused.add(refusal);
    }
  }

  /** Make the line of the catalogue, or refuse to start. */
  static DeclaredDoor declared(Kind kind, String name, @Nullable Door door) {
    if (door == null) {
      throw StartRefusedException.of("door-undeclared", name);
    }
    return DeclaredDoor.of(kind, name, door);
  }

  /** Events are fired without qualifiers: who asks for some of Object hears none of them. */
  private static boolean hearsEvents(ObserverMethod<?> observer) {
    var heard = raw(observer.getObservedType());
    return EntEvent.class.isAssignableFrom(heard)
        || (heard.isAssignableFrom(EntEvent.class)
            && observer.getObservedQualifiers().stream().allMatch(Any.class::isInstance));
  }

  private static Class<?> raw(Type type) {
    if (type instanceof Class<?> one) {
      return one;
    }
    if (type instanceof ParameterizedType one) {
      return raw(one.getRawType());
    }
    return type instanceof TypeVariable<?> one ? raw(one.getBounds()[0]) : Object.class;
  }
}
