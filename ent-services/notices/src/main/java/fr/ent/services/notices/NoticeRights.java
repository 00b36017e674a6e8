package fr.ent.services.notices;

import fr.ent.api.access.DeclaredRight;
import fr.ent.api.access.DeclaresRights;
import fr.ent.api.access.Ground;
import fr.ent.api.identity.Profile;
import fr.ent.api.notices.NoticeFollowing;
import fr.ent.api.notices.NoticeSettings;
import fr.ent.core.EntService;
import java.util.List;

/** The rights that notices ask for. */
@EntService
class NoticeRights implements DeclaresRights {
  @Override
  public List<DeclaredRight> rights() {
    return List.of(
        DeclaredRight.of(
                NoticeSettings.ADMINISTER,
                "régler les notifications de l’établissement",
                "set how a school tells people things")
            .usually(Profile.HEAD, Ground.STRUCTURE),
        DeclaredRight.of(
                NoticeFollowing.FOLLOW,
                "suivre ce qui a été signalé et imprimer les courriers",
                "follow what was told and print letters")
            .usually(Profile.HEAD, Ground.STRUCTURE)
            .usually(Profile.SCHOOL_LIFE, Ground.STRUCTURE));
  }
}
