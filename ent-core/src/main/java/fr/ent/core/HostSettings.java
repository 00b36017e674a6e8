package fr.ent.core;

import static org.apiguardian.api.API.Status.INTERNAL;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Extension;
import org.apiguardian.api.API;

/**
 * Brings settings and clock into a container that a host has started, and not {@link EntRuntime}.
 */
@API(status = INTERNAL, since = "0.1")
public class HostSettings implements Extension {
  void add(@Observes AfterBeanDiscovery discovery, BeanManager beans) {
    if (SettingsExtension.find(beans).isEmpty()) {
      new SettingsExtension().add(discovery);
    }
  }
}
