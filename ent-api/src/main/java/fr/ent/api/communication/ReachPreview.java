package fr.ent.api.communication;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/**
 * What a rule would change for those who write, measured on some of them (fr: aperçu de l'effet).
 *
 * @param senders on how many it was measured; 0 where nobody wears the hat
 * @param before how many people of the recipient's profile or group one of them typically reaches
 *     now (the median); counted up to 1000
 * @param after the same under the rule
 * @param mostBefore how many the one who reaches most of them reaches now
 * @param mostAfter the same under the rule
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record ReachPreview(int senders, int before, int after, int mostBefore, int mostAfter) {}
