package fr.ent.services.simulators.academy;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/** How large an invented academy is. */
@API(status = EXPERIMENTAL, since = "0.1")
public enum AcademySize {
  /** One lycée, readable by hand. */
  XS(0, 1, 60, 80, 12, 3, 12, 20, 10),
  /** One lycée. */
  S(0, 1, 1100, 1800, 130, 36, 250, 140, 60),
  /** A cité scolaire (collège and lycée on one site) and three collèges. */
  M(4, 1, 3400, 5400, 360, 118, 720, 300, 400),
  /** A region of three hundred lycées. */
  L(0, 300, 350_000, 560_000, 38_000, 10_000, 60_000, 700, 2500),
  /** Two collèges and a lycée that share families and teachers: about five thousand people. */
  DEMO(2, 1, 1880, 2900, 210, 66, 330, 140, 60),
  /** The same schools with a sixth of the people: what tests of a whole portal need. */
  VILLAGE(2, 1, 320, 490, 72, 12, 60, 60, 30);

  private final int colleges;
  private final int lycees;
  private final int pupils;
  private final int guardians;
  private final int staff;
  private final int classes;
  private final int groups;
  private final int subjects;
  private final int mefs;

  AcademySize(int... figures) {
    colleges = figures[0];
    lycees = figures[1];
    pupils = figures[2];
    guardians = figures[3];
    staff = figures[4];
    classes = figures[5];
    groups = figures[6];
    subjects = figures[7];
    mefs = figures[8];
  }

  public int colleges() {
    return colleges;
  }

  public int lycees() {
    return lycees;
  }

  public int pupils() {
    return pupils;
  }

  public int guardians() {
    return guardians;
  }

  public int staff() {
    return staff;
  }

  public int classes() {
    return classes;
  }

  public int groups() {
    return groups;
  }

  public int subjects() {
    return subjects;
  }

  public int mefs() {
    return mefs;
  }
}
