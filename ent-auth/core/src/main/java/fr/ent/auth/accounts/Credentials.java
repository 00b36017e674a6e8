package fr.ent.auth.accounts;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import org.apiguardian.api.API;

/** A sign-in name and a password, as typed (fr: identifiants). Its text form hides both. */
@API(status = EXPERIMENTAL, since = "0.1")
public record Credentials(String login, String password) {
  public Credentials {
    Objects.requireNonNull(login, "login");
    Objects.requireNonNull(password, "password");
  }

  @Override
  public String toString() {
    return "credentials";
  }
}
