package fr.ent.portal.admin;

import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.MefCode;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.auth.opening.LateOpening.Whom;
import fr.ent.auth.opening.YearOpening.Concerned;
import fr.ent.portal.admin.CrisisView.Choice;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The page of the start of the year: who is let in later, what is asked for, and what there is to
 * choose from.
 *
 * @param school the one that is chosen
 * @param weight empty until everything is answered
 */
public record OpeningView(
    List<Row> late,
    Ask ask,
    Optional<Concerned> weight,
    String whom,
    StructureId school,
    List<Choice> schools,
    List<Choice> classes,
    List<Choice> mefs,
    List<Choice> profiles) {
  /** Some people who are let in later. */
  public record Row(UUID id, String whom, String profiles, String school, LocalDate opens) {}

  /**
   * What is asked for, as it was typed.
   *
   * @param errors by field
   */
  public record Ask(
      Set<String> classes,
      Set<String> mefs,
      Set<String> profiles,
      String opens,
      Map<String, String> errors) {
    public Ask {
      classes = Set.copyOf(classes);
      mefs = Set.copyOf(mefs);
      profiles = Set.copyOf(profiles);
    }

    /** Tell what is wrong with an answer; empty where nothing is. */
    public String error(String field) {
      return errors.getOrDefault(field, "");
    }

    Ask wrong(String field, String sentence) {
      var more = new LinkedHashMap<>(errors);
      more.put(field, sentence);
      return new Ask(classes, mefs, profiles, opens, more);
    }

    /** Read it; what no form of ours sends is refused. */
    Whom whom(StructureId school) {
      return new Whom(
          school,
          classes.stream().map(GroupId::of).collect(Collectors.toSet()),
          mefs.stream().map(MefCode::of).collect(Collectors.toSet()),
          profiles.stream().map(Profile::of).collect(Collectors.toSet()));
    }
  }
}
