package fr.ent.portal.web;

import fr.ent.core.EntService;
import fr.ent.portal.look.Accent;
import fr.ent.portal.look.Colour;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Files, the colours of a look, and logos. */
@EntService
class AssetPages implements Pages {
  private final Assets assets;

  @Inject
  AssetPages(Assets assets) {
    this.assets = assets;
  }

  @Override
  public List<Page> pages() {
    return List.of(
        Page.get("/static/{file}", Access.EVERYBODY, this::file),
        Page.get("/favicon.ico", Access.EVERYBODY, visit -> icon()),
        Page.get("/look/{file}", Access.EVERYBODY, this::look));
  }

  private Answer file(Visit visit) {
    return assets.find(visit.name("file")).orElseThrow(NoSuchPageException::new);
  }

  private Answer icon() {
    return Answer.to(assets.at("icon.svg"));
  }

  /** Colours follow from the address alone: nothing of a school is told, and they last for ever. */
  private Answer look(Visit visit) {
    var file = visit.name("file");
    if (file.equals("logo")) {
      return visit
          .frame()
          .look()
          .logo()
          .map(logo -> new Answer.Bytes(logo.bytes(), logo.type(), visit.has("v")))
          .orElseThrow(NoSuchPageException::new);
    }
    var colour = "#" + file.replaceFirst("\\.css$", "");
    if (!Colour.isWellFormed(colour) || !Accent.isReadable(Colour.of(colour))) {
      throw new NoSuchPageException();
    }
    var style = style(new Accent(Colour.of(colour)));
    return new Answer.Bytes(style.getBytes(StandardCharsets.UTF_8), "text/css;charset=utf-8", true);
  }

  private static String style(Accent accent) {
    var light = "--accent:" + accent.light() + ";--on-accent:" + accent.onLight();
    var dark = "--accent:" + accent.dark() + ";--on-accent:" + accent.onDark();
    return ":root{"
        + light
        + "}@media (prefers-color-scheme:dark){:root:not([data-theme=light]){"
        + dark
        + "}}:root[data-theme=dark]{"
        + dark
        + "}";
  }
}
