package fr.ent.core;

import static org.apiguardian.api.API.Status.INTERNAL;

import fr.ent.api.Hook;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessManagedBean;
import java.lang.reflect.Type;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks that each contract has exactly one provider, and logs which class of which jar it is.
 *
 * <p>A contract is an interface of {@code fr.ent.api} that a service bean provides, {@link Hook}s
 * aside.
 */
@API(status = INTERNAL, since = "0.1")
public class ContractCheck implements Extension {
  private static final Logger LOG = LoggerFactory.getLogger(ContractCheck.class);

  private final Map<String, List<Bean<?>>> providers = new TreeMap<>();

  void note(@Observes ProcessManagedBean<?> found) {
    var bean = found.getBean();
    if (isOne(bean, EntService.class) || isOne(bean, Replacement.class)) {
      bean.getTypes().stream()
          .filter(ContractCheck::isContract)
          .forEach(
              type ->
                  providers
                      .computeIfAbsent(((Class<?>) type).getName(), name -> new ArrayList<>())
                      .add(bean));
    }
  }

  void check(@Observes AfterBeanDiscovery discovery) {
    providers.forEach(
        (contract, beans) -> complaint(contract, beans).ifPresent(discovery::addDefinitionError));
  }

  void tell(@Observes AfterDeploymentValidation validation) {
    providers.forEach(
        (contract, beans) -> {
          var serving = serving(beans).get(0).getBeanClass();
          LOG.info("{} is served by {} of {}", contract, serving.getName(), jarOf(serving));
        });
  }

  private static Optional<StartRefusedException> complaint(String contract, List<Bean<?>> beans) {
    var serving = serving(beans);
    if (serving.size() == 1) {
      return Optional.empty();
    }
    var names =
        serving.stream()
            .map(bean -> bean.getBeanClass().getName() + " of " + jarOf(bean.getBeanClass()))
            .sorted()
            .toList();
    return Optional.of(
        StartRefusedException.of("contract-twice", contract, String.join(" and ", names)));
  }

  private static List<Bean<?>> serving(List<Bean<?>> beans) {
    var replacements = beans.stream().filter(bean -> isOne(bean, Replacement.class)).toList();
    return replacements.isEmpty() ? beans : replacements;
  }

  private static boolean isOne(Bean<?> bean, Class<?> stereotype) {
    return bean.getStereotypes().stream().anyMatch(stereotype::equals);
  }

  private static boolean isContract(Type type) {
    return type instanceof Class<?> one
        && one.isInterface()
        && one.getName().startsWith("fr.ent.api.")
        && !one.isAnnotationPresent(Hook.class);
  }

  private static String jarOf(Class<?> type) {
    var source = type.getProtectionDomain().getCodeSource();
    if (source == null) {
      return "the platform";
    }
    var path = URI.create(source.getLocation().toString().replace(" ", "%20")).getPath();
    return path == null ? "a nested jar" : path.replaceFirst("/$", "").replaceFirst(".*/", "");
  }
}
