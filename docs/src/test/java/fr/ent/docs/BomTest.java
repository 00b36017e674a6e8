package fr.ent.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The BOM names each module that a vendor may depend on. */
class BomTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
  private static final Pattern ARTIFACT = Pattern.compile("<artifactId>([^<]+)</artifactId>");
  private static final Set<String> PROGRAMMES =
      Set.of("ent-bom", "ent-sample-app", "ent-benchmarks", "ent-docs");

  @Test
  void everyLibraryOfTheBuildIsInTheBom() throws IOException {
    assertThat(libraries()).hasSizeGreaterThan(9);
    assertThat(missing(read("ent-api/bom"))).isEmpty();
  }

  @Test
  void aLibraryThatIsLeftOutIsFound() throws IOException {
    var planted =
        read("ent-api/bom").replace("<artifactId>ent-testkit</artifactId>", "<artifactId/>");
    assertThat(missing(planted)).containsExactly("ent-testkit");
  }

  private static List<String> missing(String bom) throws IOException {
    var named = ARTIFACT.matcher(bom).results().map(one -> one.group(1)).toList();
    return libraries().stream().filter(one -> !named.contains(one)).toList();
  }

  private static List<String> libraries() throws IOException {
    var libraries = new java.util.ArrayList<String>();
    for (var module : MODULE.matcher(read("")).results().map(one -> one.group(1)).toList()) {
      var own = read(module).replaceFirst("(?s)<parent>.*</parent>", "");
      var artifact = ARTIFACT.matcher(own);
      if (artifact.find() && !PROGRAMMES.contains(artifact.group(1))) {
        libraries.add(artifact.group(1));
      }
    }
    return libraries;
  }

  private static String read(String module) throws IOException {
    return Files.readString(ROOT.resolve(module).resolve("pom.xml"), StandardCharsets.UTF_8);
  }
}
