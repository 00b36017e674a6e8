package fr.ent.portal.signin;

import java.util.List;

/**
 * The page of signing in.
 *
 * @param who {@code family}, {@code staff} or {@code local}; empty while that is to be chosen
 * @param to where to go afterwards
 * @param told key of what is to be said; empty where nothing is
 * @param kind how it is said
 */
public record SignInView(
    String who, String login, String to, String told, String kind, List<Way> ways) {
  /** A way in through somebody else's sign-in page. */
  public record Way(String label, String path) {}

  public SignInView {
    ways = List.copyOf(ways);
  }

  @Override
  public String toString() {
    return "sign-in";
  }
}
