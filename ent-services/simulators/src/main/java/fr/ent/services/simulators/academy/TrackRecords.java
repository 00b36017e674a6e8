package fr.ent.services.simulators.academy;

/** The nomenclature of tracks of study. */
final class TrackRecords implements Records {
  private final Nomenclature nomenclature;

  TrackRecords(Nomenclature nomenclature) {
    this.nomenclature = nomenclature;
  }

  @Override
  public AafCategory category() {
    return AafCategory.MEFS;
  }

  @Override
  public int count() {
    return nomenclature.tracks().size();
  }

  @Override
  public AafRecord at(int rank) {
    var track = nomenclature.tracks().get(rank);
    return new AafRecord(category(), track.code())
        .put("ENTMefJointure", track.code())
        .put("ENTLibelleMef", track.label())
        .put("ENTMEFRattach", track.code())
        .put("ENTMEFSTAT11", track.code())
        .put("ENTNivFormation", track.stage())
        .put("ENTFiliere", "NON CONCERNE");
  }
}
