package fr.ent.auth;

import fr.ent.api.access.DeclaredRight;
import fr.ent.api.access.Ground;
import fr.ent.api.access.Right;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Profile;
import java.util.ArrayList;
import java.util.List;

/** Rights of services that are not there, for tests of who holds them. */
final class PaperRights {
  private PaperRights() {}

  static List<DeclaredRight> all() {
    var rights = new ArrayList<DeclaredRight>();
    for (var right : List.of(Directory.CONSULT, new Right("portal:appearance"))) {
      rights.add(paper(right).usually(Profile.HEAD, Ground.STRUCTURE));
    }
    for (var id :
        List.of(
            "directory:feed",
            "canteen:read",
            "canteen:serve",
            "canteen:taste",
            "oracle:a",
            "oracle:b",
            "oracle:c",
            "tck:use")) {
      rights.add(paper(new Right(id)));
    }
    rights.add(
        DeclaredRight.of(new Right("absences:record"), "faire l’appel", "call the roll")
            .usually(Profile.TEACHER, Ground.TAUGHT));
    rights.add(
        DeclaredRight.of(new Right("marks:decide"), "arrêter les moyennes", "settle marks")
            .usually(Profile.TEACHER, Ground.FORM_CLASS));
    rights.add(
        DeclaredRight.of(new Right("marks:read"), "lire les notes", "read marks")
            .usually(Profile.PUPIL, Ground.SELF)
            .usually(Profile.GUARDIAN, Ground.OWN_CHILD));
    rights.addAll(ofOffices());
    return rights;
  }

  private static List<DeclaredRight> ofOffices() {
    return List.of(
        paper(new Right("works:order"))
            .usually(Profile.HEAD, Ground.STRUCTURE)
            .usually(Profile.STAFF, "CTR", Ground.STRUCTURE),
        paper(new Right("works:follow"))
            .usually(Profile.TEACHER, Ground.TAUGHT)
            .usually(Profile.TEACHER, "CTR", Ground.STRUCTURE)
            .usually(Profile.GUARDIAN, Ground.OWN_CHILD)
            .usually(Profile.PUPIL, Ground.SELF),
        paper(new Right("works:see")),
        DeclaredRight.byName(new Right("works:seal"), "sceller", "seal"));
  }

  private static DeclaredRight paper(Right right) {
    return DeclaredRight.of(right, "faire " + right, "do " + right);
  }
}
