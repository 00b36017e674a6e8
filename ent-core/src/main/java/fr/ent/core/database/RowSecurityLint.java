package fr.ent.core.database;

import fr.ent.core.StartRefusedException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Checks at the start that territories are walled off in the database itself (ISO-4, rules of
 * isolation): a fault is a refusal to start, with a list.
 *
 * <p>A table without forced row security, or a function that runs with its owner's rights, says why
 * in its comment, which begins with {@code platform:}.
 */
final class RowSecurityLint {
  private static final String OURS =
      "n.nspname in (select word from ent.schema_step) and c.relname <> 'flyway_schema_history'";

  private static final Map<String, String> RULES = rules();

  private final DataSource application;

  RowSecurityLint(DataSource application) {
    this.application = application;
  }

  void check() {
    var faults = faults();
    if (!faults.isEmpty()) {
      throw StartRefusedException.of("walls-missing", String.join("; ", faults));
    }
  }

  List<String> faults() {
    var faults = new ArrayList<String>();
    try (var connection = application.getConnection();
        var statement = connection.createStatement()) {
      for (var rule : RULES.entrySet()) {
        try (var rows = statement.executeQuery(rule.getValue())) {
          while (rows.next()) {
            faults.add(rows.getString(1) + " " + rule.getKey());
          }
        }
      }
    } catch (SQLException failure) {
      throw StartRefusedException.of("walls-unchecked").because(failure);
    }
    return faults;
  }

  private static Map<String, String> rules() {
    var rules = new LinkedHashMap<String, String>();
    rules.put(
        "bypasses row security: connect as another role",
        "select rolname from pg_roles where rolname = current_user and (rolsuper or rolbypassrls)");
    rules.put(
        "is owned by the role that the application connects as",
        tables("pg_get_userbyid(c.relowner) = current_user and c.relkind in ('r','p','v','m')"));
    rules.put(
        "has no forced row security, nor a comment that begins with platform:",
        tables(
            "c.relkind in ('r','p') and not (c.relrowsecurity and c.relforcerowsecurity)"
                + " and coalesce(obj_description(c.oid), '') not like 'platform:%'"));
    rules.put(
        "has a policy that does not check both what is read and what is written",
        tables(
            "c.relrowsecurity and exists (select 1 from pg_policy p where p.polrelid = c.oid"
                + " and (p.polqual is null or p.polwithcheck is null"
                + " or pg_get_expr(p.polqual, c.oid) not like '%ent.territory%'"
                + " or pg_get_expr(p.polwithcheck, c.oid) not like '%ent.territory%'))"));
    rules.put(
        "has row security and no policy",
        tables(
            "c.relkind in ('r','p') and c.relrowsecurity"
                + " and not exists (select 1 from pg_policy p where p.polrelid = c.oid)"));
    rules.put(
        "has a unique key without territory_id",
        tables(
            "c.relrowsecurity and exists (select 1 from pg_index i"
                + " where i.indrelid = c.oid and i.indisunique and not exists ("
                + "select 1 from pg_attribute a where a.attrelid = c.oid"
                + " and a.attname = 'territory_id'"
                + " and a.attnum = any((i.indkey::int2[])[0:i.indnkeyatts - 1])))"));
    rules.put(
        "refers to another table without the territory",
        tables(
            "c.relrowsecurity and exists (select 1 from pg_constraint k join pg_attribute a"
                + " on a.attrelid = c.oid and a.attnum = k.conkey[1]"
                + " where k.conrelid = c.oid and k.contype = 'f' and a.attname <> 'territory_id')"));
    rules.put(
        "is a view that reads with its owner's rights",
        tables(
            "c.relkind = 'v' and not coalesce('security_invoker=true' = any(c.reloptions), false)"));
    rules.put(
        "is a function that runs with its owner's rights",
        "select p.oid::regprocedure::text from pg_proc p join pg_namespace n"
            + " on n.oid = p.pronamespace where p.prosecdef"
            + " and coalesce(obj_description(p.oid), '') not like 'platform:%'"
            + " and n.nspname in (select word from ent.schema_step)");
    return rules;
  }

  private static String tables(String where) {
    return "select c.oid::regclass::text from pg_class c join pg_namespace n"
        + " on n.oid = c.relnamespace where "
        + OURS
        + " and "
        + where
        + " order by 1";
  }
}
