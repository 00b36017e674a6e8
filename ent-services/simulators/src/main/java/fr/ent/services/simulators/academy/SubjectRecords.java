package fr.ent.services.simulators.academy;

/** The nomenclature of subjects. */
final class SubjectRecords implements Records {
  private final Nomenclature nomenclature;

  SubjectRecords(Nomenclature nomenclature) {
    this.nomenclature = nomenclature;
  }

  @Override
  public AafCategory category() {
    return AafCategory.SUBJECTS;
  }

  @Override
  public int count() {
    return nomenclature.subjects().size();
  }

  @Override
  public AafRecord at(int rank) {
    var subject = nomenclature.subjects().get(rank);
    return new AafRecord(category(), subject.code())
        .put("ENTMatJointure", subject.code())
        .put("ENTLibelleMatiere", subject.label())
        .put("ENTMatiereRattach", "");
  }
}
