package fr.ent.auth.cas;

import fr.ent.api.access.Actor;
import fr.ent.api.accounts.Accounts;
import fr.ent.api.connectors.PersonFact;
import fr.ent.api.connectors.ReleasePolicy.ProfileForm;
import fr.ent.api.connectors.ReleasePolicy.UserForm;
import fr.ent.api.connectors.ReleasedIdentity;
import fr.ent.api.connectors.RelyingParty;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.EmailAddress;
import fr.ent.api.identity.HeldKey;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PostalAddress;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.PupilRelation;
import fr.ent.api.identity.SourceName;
import fr.ent.api.identity.Uai;
import fr.ent.core.EntService;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells a partner what its record lets out of a person, and nothing else. */
@EntService
class Disclosure {
  private final Directory directory;
  private final Accounts accounts;
  private final Pseudonyms pseudonyms;

  @Inject
  Disclosure(Directory directory, Accounts accounts, Pseudonyms pseudonyms) {
    this.directory = directory;
    this.accounts = accounts;
    this.pseudonyms = pseudonyms;
  }

  ReleasedIdentity of(Actor actor, RelyingParty party) {
    var file = new PersonFile(directory, actor, party.answer().allStructures());
    var policy = party.answer();
    var told = new LinkedHashMap<String, List<String>>();
    for (var attribute : policy.attributes()) {
      var values = values(attribute.fact(), actor, party, file);
      if (!values.isEmpty() && !attribute.joined().isEmpty()) {
        values = List.of(String.join(attribute.joined(), values));
      }
      if (!values.isEmpty()) {
        told.put(attribute.name(), values);
      } else if (policy.keepEmpty()) {
        told.put(attribute.name(), List.of(""));
      }
    }
    return new ReleasedIdentity(user(actor, party, file), told);
  }

  /** Where the form asked for is not known, the pseudonym stands for the person. */
  private String user(Actor actor, RelyingParty party, PersonFile file) {
    return form(party.answer().user(), actor.person(), actor, file)
        .orElseGet(() -> pseudonyms.of(actor.territory(), party.id(), actor.person()));
  }

  private Optional<String> form(UserForm form, PersonId person, Actor actor, PersonFile file) {
    return switch (form) {
      case PAIRWISE -> Optional.empty();
      case LOGIN -> login(actor, person);
      case PERSON_ID -> Optional.of(person.toString());
      case JOIN_KEY -> joinKey(actor, person);
      case UAI ->
          file.structures().stream().flatMap(one -> one.uai().stream()).map(Uai::value).findFirst();
      case EMAIL -> email(file);
    };
  }

  private List<String> values(PersonFact fact, Actor actor, RelyingParty party, PersonFile file) {
    var policy = party.answer();
    return switch (fact) {
      case PERSON_ID -> List.of(actor.person().toString());
      case LOGIN -> login(actor, actor.person()).stream().toList();
      case JOIN_KEY -> joinKey(actor, actor.person()).stream().toList();
      case LAST_NAME -> file.person().map(one -> one.names().last()).stream().toList();
      case FIRST_NAME -> file.person().map(one -> one.names().called()).stream().toList();
      case DISPLAY_NAME -> file.person().map(one -> one.names().display()).stream().toList();
      case CIVILITY -> said(file.person().map(one -> one.civility()).stream());
      case BIRTH_DATE ->
          file.person().flatMap(one -> one.birthDate()).stream()
              .map(DateTimeFormatter.ofPattern(policy.dates(), Locale.FRENCH)::format)
              .toList();
      case POSTAL_CODE ->
          said(
              file.person().flatMap(one -> one.contacts().address()).stream()
                  .map(PostalAddress::postalCode));
      case EMAIL -> email(file).stream().toList();
      case PROFILES ->
          file.hats().stream()
              .map(hat -> spell(hat.profile(), policy.profiles()))
              .distinct()
              .toList();
      case UAIS ->
          file.structures().stream().flatMap(one -> one.uai().stream()).map(Uai::value).toList();
      case STRUCTURE_NAMES -> file.structures().stream().map(one -> one.name()).toList();
      case STRUCTURE_KINDS ->
          said(file.structures().stream().map(one -> one.kindLabel())).stream().distinct().toList();
      case DUTY_CODES ->
          file.hats().stream()
              .flatMap(hat -> hat.duties().stream())
              .map(duty -> duty.code())
              .distinct()
              .toList();
      case CLASSES -> file.groups(true);
      case GROUPS -> file.groups(false);
      case MEF ->
          file.person().flatMap(one -> one.schooling()).flatMap(one -> one.mef()).stream()
              .map(code -> code.value())
              .toList();
      case OPTION_CODES ->
          file.person().flatMap(one -> one.schooling()).stream()
              .flatMap(one -> one.options().stream())
              .map(code -> code.value())
              .toList();
      case PUPILS -> pupils(actor, party, file);
    };
  }

  private List<String> pupils(Actor actor, RelyingParty party, PersonFile file) {
    return directory.pupilsOf(house(actor), actor.person()).stream()
        .filter(PupilRelation::isGuardian)
        .map(PupilRelation::pupil)
        .map(
            pupil ->
                Optional.of(party.answer().user())
                    .filter(form -> form != UserForm.UAI && form != UserForm.EMAIL)
                    .flatMap(form -> form(form, pupil, actor, file))
                    .orElseGet(() -> pseudonyms.of(actor.territory(), party.id(), pupil)))
        .toList();
  }

  private Optional<String> login(Actor actor, PersonId person) {
    return accounts.find(house(actor), person).flatMap(one -> one.logins().stream().findFirst());
  }

  private Optional<String> joinKey(Actor actor, PersonId person) {
    return directory.keysOf(house(actor), person).stream()
        .map(HeldKey::key)
        .filter(key -> key.source().equals(SourceName.MENESR))
        .map(key -> key.value())
        .findFirst();
  }

  /** Never the private address of a person. */
  private static Optional<String> email(PersonFile file) {
    return file.person()
        .map(one -> one.contacts())
        .flatMap(contacts -> contacts.disclosed().or(contacts::academic))
        .map(EmailAddress::value);
  }

  private static String spell(Profile profile, ProfileForm form) {
    return switch (form) {
      case NEW_CODE -> profile.code();
      case OLD_CODE -> profile.olderCode().orElse(profile.code());
      case SHORT_CODE -> profile.shortCode();
      case FRENCH_WORD -> word(profile);
    };
  }

  private static String word(Profile profile) {
    if (profile.equals(Profile.PUPIL)) {
      return "Eleve";
    }
    if (profile.equals(Profile.GUARDIAN)) {
      return "Parent";
    }
    return profile.equals(Profile.TEACHER) ? "Enseignant" : "Personnel";
  }

  private static List<String> said(Stream<String> values) {
    return values.filter(value -> !value.isEmpty()).toList();
  }

  private static Actor house(Actor actor) {
    return Actor.house(actor.territory());
  }
}
