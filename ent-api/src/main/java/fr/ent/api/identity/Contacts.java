package fr.ent.api.identity;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * How a person is reached (fr: coordonnées). Its text form hides them.
 *
 * @param academic the address that the feed gives; it never overwrites the personal one
 * @param personal the address that the person typed
 * @param disclosed the address that the person lets others see
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Contacts(
    Optional<EmailAddress> academic,
    Optional<EmailAddress> personal,
    Optional<EmailAddress> disclosed,
    List<PhoneNumber> phones,
    Optional<PostalAddress> address) {
  /** Nothing known. */
  public static final Contacts NONE =
      new Contacts(
          Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());

  public Contacts {
    Objects.requireNonNull(academic, "academic");
    Objects.requireNonNull(personal, "personal");
    Objects.requireNonNull(disclosed, "disclosed");
    phones = List.copyOf(phones);
    Objects.requireNonNull(address, "address");
  }

  @Override
  public String toString() {
    return "contacts";
  }
}
