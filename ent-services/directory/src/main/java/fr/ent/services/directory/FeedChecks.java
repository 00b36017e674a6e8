package fr.ent.services.directory;

import fr.ent.api.directory.FeedRunId;
import org.jdbi.v3.core.Handle;

/** Looks at what was staged as a whole, and notes what no single record shows. */
final class FeedChecks {
  /** Of one kind no more are listed: an error of the source may touch every record. */
  private static final int MOST = 10_000;

  private static final String REPEATED =
      """
      select s.file, s.line, s.key as entry from directory.staged_person s
      join (select category, key, max(ctid) as last from directory.staged_person
        where run = :run group by category, key having count(*) > 1) twice
        on twice.category = s.category and twice.key = s.key
      where s.run = :run and s.ctid <> twice.last""";

  private static final String LAST_WINS =
      """
      delete from directory.staged_person s
      using (select category, key, max(ctid) as last from directory.staged_person
        where run = :run group by category, key having count(*) > 1) twice
      where s.run = :run and twice.category = s.category and twice.key = s.key
        and s.ctid <> twice.last""";

  private static final String REPEATED_PLACE =
      """
      select s.file, s.line, s.key as entry from directory.staged_structure s
      join (select key, max(ctid) as last from directory.staged_structure
        where run = :run group by key having count(*) > 1) twice on twice.key = s.key
      where s.run = :run and s.ctid <> twice.last""";

  private static final String LAST_PLACE_WINS =
      """
      delete from directory.staged_structure s
      using (select key, max(ctid) as last from directory.staged_structure
        where run = :run group by key having count(*) > 1) twice
      where s.run = :run and twice.key = s.key and s.ctid <> twice.last""";

  private static final String ALONE =
      """
      select s.file, s.line, s.key as entry from directory.staged_person s
      where s.run = :run and s.category = 'PersRelEleve' and not exists (
        select 1 from directory.staged_relation r where r.run = :run and r.adult = s.key)""";

  private static final String UNKNOWN =
      """
      select s.file, s.line, s.key as entry from directory.staged_relation r
      join directory.staged_person s on s.run = :run and s.category = 'Eleve' and s.key = r.pupil
      where r.run = :run and not (r.kinship = 'SELF' and r.adult = r.pupil) and not exists (
        select 1 from directory.staged_person a
        where a.run = :run and a.category = 'PersRelEleve' and a.key = r.adult)""";

  private static final String INE =
      """
      select s.file, s.line, s.key as entry from directory.staged_person s
      join (select ine from directory.staged_person where run = :run and ine is not null
        group by ine having count(*) > 1) shared on shared.ine = s.ine
      where s.run = :run""";

  private static final String UAI =
      """
      select s.file, s.line, s.key as entry from directory.staged_structure s
      join (select uai from directory.staged_structure where run = :run and uai is not null
        group by uai having count(*) > 1) shared on shared.uai = s.uai
      where s.run = :run""";

  private final Handle handle;
  private final FeedRunId run;

  FeedChecks(Handle handle, FeedRunId run) {
    this.handle = handle;
    this.run = run;
  }

  void check() {
    new FeedStaging(handle)
        .gatherStatistics("structure", "group", "person", "affiliation", "membership", "relation");
    note(FeedRule.KEY_REPEATED, REPEATED_PLACE);
    update(LAST_PLACE_WINS);
    if (note(FeedRule.KEY_REPEATED, REPEATED) > 0) {
      update(LAST_WINS);
    }
    note(FeedRule.ADULT_ALONE, ALONE);
    note(FeedRule.ADULT_UNKNOWN, UNKNOWN);
    note(FeedRule.INE_SHARED, INE);
    note(FeedRule.UAI_SHARED, UAI);
  }

  /** Only asks, so that the server may look with several hands; tells how many it found. */
  private int note(FeedRule rule, String found) {
    var findings =
        handle
            .createQuery(found + " order by file, line, entry limit :most")
            .bind("run", run.value())
            .bind("most", MOST)
            .map((row, context) -> rule.of(row.getString(1), row.getLong(2), row.getString(3)))
            .list();
    new FeedFindings(handle).note(run, findings);
    return findings.size();
  }

  private void update(String sql) {
    handle.createUpdate(sql).bind("run", run.value()).execute();
  }
}
