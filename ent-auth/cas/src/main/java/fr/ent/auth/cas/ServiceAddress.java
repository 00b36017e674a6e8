package fr.ent.auth.cas;

import fr.ent.api.connectors.ConnectorRefusedException;
import fr.ent.api.connectors.ConnectorRefusedException.Reason;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The address of a service, written in the one way in which addresses are compared: scheme and host
 * in lower case, no default port. What browsers and servers may read differently is no address.
 *
 * @param path scheme, host, port and path
 * @param query with its question mark; empty where there is none
 */
record ServiceAddress(String path, String query) {
  private static final int LONGEST = 2000;
  private static final List<String> AMBIGUOUS =
      List.of("%2f", "%5c", "%2e", "%00", "%0a", "%0d", "/../", "/./", "//");

  /** Read an address that a browser or a partner sent. */
  static Optional<ServiceAddress> parse(String text) {
    try {
      return Optional.of(require(text));
    } catch (ConnectorRefusedException refused) {
      return Optional.empty();
    }
  }

  /**
   * Read an address that an administrator wrote.
   *
   * @throws ConnectorRefusedException if it is none, or may be read in two ways
   */
  static ServiceAddress require(String text) {
    var uri = uri(text);
    var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    if (!List.of("http", "https").contains(scheme) || uri.getHost() == null) {
      throw new ConnectorRefusedException(Reason.ADDRESS_NOT_HTTP);
    }
    if (uri.getRawUserInfo() != null || uri.getRawAuthority().contains("@")) {
      throw new ConnectorRefusedException(Reason.ADDRESS_WITH_USER);
    }
    if (uri.getRawFragment() != null) {
      throw new ConnectorRefusedException(Reason.ADDRESS_WITH_FRAGMENT);
    }
    var path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    if (isAmbiguous(path)) {
      throw new ConnectorRefusedException(Reason.ADDRESS_WITH_DOTS);
    }
    var host = uri.getHost().toLowerCase(Locale.ROOT);
    var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return new ServiceAddress(scheme + "://" + host + port(scheme, uri.getPort()) + path, query);
  }

  private static URI uri(String text) {
    if (text.length() > LONGEST || text.chars().anyMatch(c -> c <= ' ' || c == '\\' || c > 126)) {
      throw new ConnectorRefusedException(Reason.ADDRESS_NOT_HTTP);
    }
    try {
      return new URI(text);
    } catch (URISyntaxException notAnAddress) {
      throw new ConnectorRefusedException(Reason.ADDRESS_NOT_HTTP);
    }
  }

  private static boolean isAmbiguous(String path) {
    var lower = path.toLowerCase(Locale.ROOT);
    return AMBIGUOUS.stream().anyMatch(lower::contains)
        || lower.endsWith("/..")
        || lower.endsWith("/.");
  }

  private static String port(String scheme, int port) {
    boolean usual = port < 0 || port == (scheme.equals("https") ? 443 : 80);
    return usual ? "" : ":" + port;
  }

  /** Tell whether an address that was registered admits this one. */
  boolean isAdmittedBy(ServiceAddress registered) {
    return path.equals(registered.path)
        || (registered.path.endsWith("/") && path.startsWith(registered.path));
  }

  /** Add a parameter. */
  String with(String name, String value) {
    return path + (query.isEmpty() ? "?" : query + "&") + name + "=" + value;
  }

  @Override
  public String toString() {
    return path + query;
  }
}
