package fr.ent.services.notices.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.util.StreamProvider;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class FoundOnceTest {
  private static final String PROVIDERS = "META-INF/services/" + StreamProvider.class.getName();

  /** The class path, that counts how often it is looked through. */
  private static final class Counting extends ClassLoader {
    private int looks;

    Counting() {
      super(FoundOnceTest.class.getClassLoader());
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
      looks++;
      return super.getResources(name);
    }
  }

  private static StreamProvider provider(ClassLoader files) {
    return ServiceLoader.load(StreamProvider.class, files).iterator().next();
  }

  @Test
  void theProviderOfStreamsIsFoundAndTheClassPathLookedThroughOnce() {
    var classPath = new Counting();
    var once = new FoundOnce(classPath);
    var expected = provider(FoundOnceTest.class.getClassLoader()).getClass();
    for (int message = 0; message < 3; message++) {
      assertThat(provider(once)).isInstanceOf(expected);
    }
    assertThat(classPath.looks).isEqualTo(1);
  }

  @Test
  void whatIsFoundIsReadFromMemory() throws IOException {
    var files = new FoundOnce(FoundOnceTest.class.getClassLoader());
    var found = List.copyOf(Collections.list(files.getResources(PROVIDERS)));
    assertThat(found).isNotEmpty().allMatch(file -> file.getProtocol().equals("found"));
    assertThat(new String(found.get(0).openStream().readAllBytes(), StandardCharsets.UTF_8))
        .contains("StreamProvider");
  }

  @Test
  void whatIsNowhereIsFoundNowhere() throws IOException {
    var files = new FoundOnce(FoundOnceTest.class.getClassLoader());
    assertThat(files.getResources("META-INF/services/no.such.Thing").hasMoreElements()).isFalse();
  }
}
