package fr.ent.portal.web;

import fr.ent.api.access.Actor;
import fr.ent.core.Sha256;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One request, as a page sees it (fr: requête). Text that came from the browser is trimmed and cut
 * to a sane length.
 */
public final class Visit {
  private static final int LONGEST = 4_000;

  /** What our forms send besides: their token, and a code of the second factor. */
  private static final Set<String> OURS = Set.of("csrf", "proof");

  private final HttpServletRequest request;
  private final HttpServletResponse response;
  private final Map<String, String> names;
  private final Frame frame;
  private final Proof proof;

  Visit(
      HttpServletRequest request,
      HttpServletResponse response,
      Map<String, String> names,
      Frame frame,
      Proof proof) {
    this.request = request;
    this.response = response;
    this.names = names;
    this.frame = frame;
    this.proof = proof;
  }

  /** Tell what the page asks for besides its access. */
  Proof proof() {
    return proof;
  }

  /** Tell what was sent, but for what our forms always send. */
  List<Map.Entry<String, String>> sent() {
    return request.getParameterMap().entrySet().stream()
        .filter(one -> !OURS.contains(one.getKey()))
        .sorted(Map.Entry.comparingByKey())
        .flatMap(one -> Stream.of(one.getValue()).map(value -> Map.entry(one.getKey(), value)))
        .toList();
  }

  boolean isForm() {
    return request.getMethod().equals("POST");
  }

  /** Tell what was asked for: its address, and what a form says by a hash that tells nothing. */
  public String asked() {
    return isForm() ? request.getRequestURI() + " " + Sha256.hex(sent().toString()) : frame.path();
  }

  public Frame frame() {
    return frame;
  }

  /** Tell who acts; only pages that need somebody signed in may ask. */
  public Actor actor() {
    return frame.visitor().orElseThrow(NoSuchPageException::new).actor();
  }

  /** Tell who is looking; only pages that need somebody signed in may ask. */
  public Visitor visitor() {
    return frame.visitor().orElseThrow(NoSuchPageException::new);
  }

  /** Tell what stood in the braces of the path. */
  public String name(String name) {
    return Optional.ofNullable(names.get(name)).orElseThrow(NoSuchPageException::new);
  }

  /** Tell a parameter; empty where it was not sent. */
  public String parameter(String name) {
    var value = request.getParameter(name);
    if (value == null) {
      return "";
    }
    var trimmed = value.strip();
    return trimmed.length() > LONGEST ? trimmed.substring(0, LONGEST) : trimmed;
  }

  /** Tell a day that was sent, as browsers write days; empty where there is none to read. */
  public Optional<LocalDate> day(String name) {
    try {
      return Optional.of(LocalDate.parse(parameter(name)));
    } catch (DateTimeParseException notADay) {
      return Optional.empty();
    }
  }

  /** Tell a parameter to the letter: passwords. */
  public String secret(String name) {
    var value = request.getParameter(name);
    return value == null ? "" : value;
  }

  /** Tell whether a parameter was sent. */
  public boolean has(String name) {
    return request.getParameter(name) != null;
  }

  /** Tell every value of a parameter. */
  public List<String> parameters(String name) {
    var values = request.getParameterValues(name);
    return values == null ? List.of() : List.of(values);
  }

  /** Find a file that was sent; an empty field is none. */
  public Optional<Upload> file(String name) {
    try {
      var part = request.getPart(name);
      return part == null || part.getSize() == 0 ? Optional.empty() : Optional.of(new Upload(part));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ServletException e) {
      return Optional.empty();
    }
  }

  /** List the files that were sent under a name; an empty field is none. */
  public List<Upload> files(String name) {
    try {
      return request.getParts().stream()
          .filter(part -> part.getName().equals(name) && part.getSize() > 0)
          .map(Upload::new)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ServletException e) {
      return List.of();
    }
  }

  /** Tell a cookie; empty where there is none. */
  public String cookie(String name) {
    return Cookies.read(request, name);
  }

  /** Hand out the request itself, for the desk that signs people in. */
  public HttpServletRequest request() {
    return request;
  }

  /** Hand out the response itself, for the desk that signs people in. */
  public HttpServletResponse response() {
    return response;
  }
}
