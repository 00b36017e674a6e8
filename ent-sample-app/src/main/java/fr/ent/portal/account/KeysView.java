package fr.ent.portal.account;

import fr.ent.auth.keys.ApiKey;
import fr.ent.auth.keys.NewApiKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One's own keys.
 *
 * @param made the one just made, whose secret is shown this once
 */
public record KeysView(
    List<ApiKey> keys, Optional<NewApiKey> made, LocalDate today, Map<String, String> errors) {}
