package fr.ent.services.directory;

import fr.ent.api.access.DeclaredRight;
import fr.ent.api.access.DeclaresRights;
import fr.ent.api.access.Ground;
import fr.ent.api.communication.CommunicationRules;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.Feeds;
import fr.ent.api.directory.Groups;
import fr.ent.api.identity.Profile;
import fr.ent.core.EntService;
import java.util.List;

/** The rights that the directory asks for. */
@EntService
class DirectoryRights implements DeclaresRights {
  @Override
  public List<DeclaredRight> rights() {
    return List.of(
        DeclaredRight.of(Directory.CONSULT, "voir tout l’annuaire", "see the whole directory")
            .usually(Profile.HEAD, Ground.STRUCTURE),
        DeclaredRight.everywhere(Feeds.ADMINISTER, "appliquer les alimentations", "apply feeds"),
        DeclaredRight.of(
            HandEntry.ENTER, "saisir et fusionner des fiches", "enter and merge people"),
        DeclaredRight.of(Groups.CREATE, "créer des groupes", "make groups")
            .usually(Profile.TEACHER, Ground.STRUCTURE)
            .usually(Profile.HEAD, Ground.STRUCTURE)
            .usually(Profile.SCHOOL_LIFE, Ground.STRUCTURE)
            .usually(Profile.LIBRARIAN, Ground.STRUCTURE)
            .usually(Profile.STAFF, Ground.STRUCTURE),
        DeclaredRight.of(
                Groups.ADMINISTER,
                "gérer les groupes créés par d’autres",
                "manage groups that others made")
            .usually(Profile.HEAD, Ground.STRUCTURE),
        DeclaredRight.of(
                CommunicationRules.ADMINISTER,
                "régler qui peut écrire à qui",
                "set who may write to whom")
            .usually(Profile.HEAD, Ground.STRUCTURE));
  }
}
