package fr.ent.services.liaison;

import fr.ent.api.access.DeclaredRight;
import fr.ent.api.access.DeclaresRights;
import fr.ent.api.access.Ground;
import fr.ent.api.identity.Profile;
import fr.ent.api.liaison.Appointments;
import fr.ent.api.liaison.LiaisonBook;
import fr.ent.core.EntService;
import java.util.List;

/** The rights that the liaison book and appointments ask for. */
@EntService
class LiaisonRights implements DeclaresRights {
  @Override
  public List<DeclaredRight> rights() {
    return List.of(
        DeclaredRight.of(
                LiaisonBook.WRITE,
                "écrire aux familles dans le carnet de liaison",
                "write to families in the liaison book")
            .usually(Profile.TEACHER, Ground.TAUGHT)
            .usually(Profile.SCHOOL_LIFE, Ground.STRUCTURE)
            .usually(Profile.HEAD, Ground.STRUCTURE),
        DeclaredRight.of(
                LiaisonBook.FOLLOW,
                "suivre les mots et répondre aux familles",
                "follow messages and answer families")
            .usually(Profile.TEACHER, Ground.FORM_CLASS)
            .usually(Profile.SCHOOL_LIFE, Ground.STRUCTURE)
            .usually(Profile.HEAD, Ground.STRUCTURE),
        DeclaredRight.of(
                LiaisonBook.READ,
                "lire le carnet de liaison et le signer",
                "read the liaison book and sign it")
            .usually(Profile.GUARDIAN, Ground.OWN_CHILD)
            .usually(Profile.PUPIL, Ground.SELF),
        DeclaredRight.of(
                Appointments.OFFER, "proposer des rendez-vous", "offer appointments to families")
            .usually(Profile.TEACHER, Ground.TAUGHT)
            .usually(Profile.SCHOOL_LIFE, Ground.STRUCTURE)
            .usually(Profile.HEAD, Ground.STRUCTURE),
        DeclaredRight.of(
                Appointments.GATHER,
                "organiser une rencontre avec les familles",
                "call a meeting with families")
            .usually(Profile.SCHOOL_LIFE, Ground.STRUCTURE)
            .usually(Profile.HEAD, Ground.STRUCTURE));
  }
}
