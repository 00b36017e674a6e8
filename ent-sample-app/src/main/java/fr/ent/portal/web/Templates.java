package fr.ent.portal.web;

import fr.ent.portal.words.Shared;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Draws pages from templates that were compiled with the house (fr: gabarits). */
@Shared
public class Templates {
  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "fr.ent.portal.jte");

  public Templates() {
    engine.setTrimControlStructures(true);
  }

  /** Draw a template around its frame and its model. */
  public Utf8ByteOutput draw(String template, Frame frame, String title, @Nullable Object model) {
    var output = new Utf8ByteOutput();
    var parameters = new HashMap<String, Object>(Map.of("f", frame, "title", title));
    if (model != null) {
      parameters.put("m", model);
    }
    engine.render(template + ".jte", parameters, output);
    return output;
  }
}
