package fr.ent.auth.servlet;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A browser that keeps the cookies it is given, and follows nothing by itself. */
final class PaperBrowser {
  final Map<String, String> kept = new LinkedHashMap<>();
  private final PaperSite site;
  private final List<String> headers;

  PaperBrowser(PaperSite site, String... headers) {
    this.site = site;
    this.headers = List.of(headers);
  }

  HttpResponse<String> get(String path) {
    var all = new ArrayList<>(headers);
    if (!kept.isEmpty()) {
      all.add("Cookie");
      all.add(PaperSite.cookies(kept));
    }
    var answer = site.get(path, all.toArray(String[]::new));
    for (var line : answer.headers().allValues("Set-Cookie")) {
      int equals = line.indexOf('=');
      var value = line.substring(equals + 1, line.indexOf(';'));
      if (value.isEmpty()) {
        kept.remove(line.substring(0, equals));
      } else {
        kept.put(line.substring(0, equals), value);
      }
    }
    return answer;
  }

  String who() {
    return get("/who").body().split(" ", 2)[0];
  }

  String token() {
    return get("/who").body().split(" ", 2)[1];
  }
}
