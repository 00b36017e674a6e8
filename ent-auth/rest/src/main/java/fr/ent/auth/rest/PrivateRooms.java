package fr.ent.auth.rest;

import org.jboss.resteasy.core.InjectorFactoryImpl;
import org.jboss.resteasy.spi.MethodInjector;
import org.jboss.resteasy.spi.ResteasyProviderFactory;
import org.jboss.resteasy.spi.metadata.ResourceLocator;

/** Lets RESTEasy call the methods of resources that are private to the package of a service. */
class PrivateRooms extends InjectorFactoryImpl {
  @Override
  public MethodInjector createMethodInjector(
      ResourceLocator locator, ResteasyProviderFactory factory) {
    locator.getMethod().setAccessible(true);
    return super.createMethodInjector(locator, factory);
  }
}
