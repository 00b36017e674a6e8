package fr.ent.services.notices.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Looks through the class path for a file once, and reads it once. Jakarta Mail asks for its
 * provider of streams several times for each message, each time in every jar, and that took half
 * the time of a message; to open the one jar again, which one thread does at a time, a third.
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
      urls = new ArrayList<>();
      for (var file : Collections.list(super.getResources(name))) {
        urls.add(read(file));
      }
      found.put(name, urls);
    }
    return Collections.enumeration(urls);
  }

  private static URL read(URL file) throws IOException {
    try (var content = file.openStream()) {
      return new URL(null, "found:" + file.getPath(), new Memory(content.readAllBytes()));
    }
  }

  /** Answers from memory. */
  private static final class Memory extends URLStreamHandler {
    private final byte[] content;

    Memory(byte[] content) {
      this.content = content;
    }

    @Override
    protected URLConnection openConnection(URL file) {
      return new URLConnection(file) {
        @Override
        public void connect() {}

        @Override
        public InputStream getInputStream() {
          return new ByteArrayInputStream(content);
        }
      };
    }
  }
}
