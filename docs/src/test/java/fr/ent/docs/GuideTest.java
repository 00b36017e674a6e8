package fr.ent.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each Java snippet of the guide is a tagged region of a test that runs. */
class GuideTest {
  private static final Path DOCS = Path.of("").toAbsolutePath();
  private static final Pattern SNIPPET =
      Pattern.compile("<!-- (\\S+)#(\\w+) -->\n```java\n(.*?)```", Pattern.DOTALL);
  private static final Pattern JAVA = Pattern.compile("```java");

  @Test
  void everySnippetIsARegionOfATest() throws IOException {
    try (var pages = Files.walk(DOCS.resolve("guide"))) {
      for (var page : pages.filter(one -> one.toString().endsWith(".md")).toList()) {
        assertThat(faults(Files.readString(page, StandardCharsets.UTF_8)))
            .as(page.toString())
            .isEmpty();
      }
    }
  }

  @Test
  void aSnippetThatDiffersOrHasNoSourceIsFound() throws IOException {
    var planted = "<!-- org/example/canteen/CanteenMenus.java#contract -->\n```java\nint x;\n```";
    assertThat(faults(planted)).hasSize(1);
    assertThat(faults("```java\nint x;\n```")).hasSize(1);
  }

  private static List<String> faults(String page) throws IOException {
    var faults = new ArrayList<String>();
    var snippet = SNIPPET.matcher(page);
    int known = 0;
    while (snippet.find()) {
      known++;
      if (!region(snippet.group(1), snippet.group(2)).equals(shown(snippet.group(3)))) {
        faults.add(snippet.group(1) + "#" + snippet.group(2) + " differs");
      }
    }
    if (JAVA.matcher(page).results().count() != known) {
      faults.add("a snippet names no source");
    }
    return faults;
  }

  private static String region(String file, String tag) throws IOException {
    var source = Files.readString(DOCS.resolve("src/test/java").resolve(file));
    int from = source.indexOf("// tag::" + tag + "[]\n");
    int to = source.indexOf("// end::" + tag + "[]");
    return shown(source.substring(source.indexOf('\n', from) + 1, to));
  }

  /** A guide shows a region from its own margin, without the lines that only space it. */
  private static String shown(String code) {
    return code.stripIndent().strip();
  }
}
