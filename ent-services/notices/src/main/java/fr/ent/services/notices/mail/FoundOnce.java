package fr.ent.services.notices.mail;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Looks through the class path for a file once. Jakarta Mail asks for its provider of streams
 * several times for each message, each time in every jar, and that took half the time of a message.
 */
final class FoundOnce extends ClassLoader {
  private final Map<String, List<URL>> found = new ConcurrentHashMap<>();

  FoundOnce(ClassLoader parent) {
    super(parent);
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    var urls = found.get(name);
    if (urls == null) {
      urls = Collections.list(super.getResources(name));
      found.put(name, urls);
    }
    return Collections.enumeration(urls);
  }
}
