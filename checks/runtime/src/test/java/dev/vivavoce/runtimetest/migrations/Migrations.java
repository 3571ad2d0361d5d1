package dev.vivavoce.runtimetest.migrations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds migrations under which the release before could not serve: while replicas are replaced one by one,
/// both releases use one schema, and after a roll-back the older one uses it alone. Also finds migrations
/// that were changed after installations have applied them.
///
/// A statement about a table that its own script creates is free: the release before does not know the table.
final class Migrations {
    /// The release that has stopped to read and write what is dropped, or that fills what must not be null from now on.
    private static final Pattern SINCE =
            Pattern.compile("-- (?:Unused|Filled) since (\\d\\S*?)\\.?$", Pattern.MULTILINE);
    /// Why a new constraint refuses nothing that the release before writes.
    private static final Pattern KEPT = Pattern.compile("^\\s*-- The release before keeps this: .+", Pattern.MULTILINE);

    private static final Pattern COMMENT = Pattern.compile("--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("\\$(\\w*)\\$.*?\\$\\1\\$|'[^']*'", Pattern.DOTALL);
    private static final Pattern CREATED = Pattern.compile("CREATE TABLE (?:IF NOT EXISTS )?(\\S+?)(?=[ (])");
    private static final Pattern TABLE = Pattern.compile(
            "^(?:ALTER TABLE (?:IF EXISTS )?(?:ONLY )?|CREATE UNIQUE INDEX .*? ON (?:ONLY )?|TRUNCATE (?:TABLE )?"
                    + "|DROP TABLE (?:IF EXISTS )?)(\\w+)");

    private static final Pattern NEVER =
            Pattern.compile("\\bRENAME\\b|^TRUNCATE\\b|\\bALTER (?:COLUMN )?\\w+ (?:SET DATA )?TYPE\\b");
    private static final Pattern LATER =
            Pattern.compile("\\bDROP (?!CONSTRAINT|DEFAULT|NOT NULL|INDEX|EXPRESSION|IDENTITY)|\\bSET NOT NULL\\b");
    private static final Pattern EXPLAINED =
            Pattern.compile("\\bADD (?:CONSTRAINT|CHECK|UNIQUE|FOREIGN|PRIMARY|EXCLUDE)\\b|^CREATE UNIQUE INDEX\\b");
    private static final Pattern NEW_COLUMN =
            Pattern.compile("\\bADD (?!CONSTRAINT|CHECK|UNIQUE|FOREIGN|PRIMARY|EXCLUDE)");

    private Migrations() {}

    /// @param digests SHA-256 of the scripts that installations have applied, by path
    /// @param releases their names: those of the change log
    static List<String> findings(Path root, Map<String, String> digests, Set<String> releases) throws IOException {
        var findings = new ArrayList<String>();
        var scripts = scripts(root);
        for (var applied : digests.entrySet()) {
            var script = scripts.get(applied.getKey());
            if (script == null) findings.add(applied.getKey() + ": was applied by installations and is gone");
            else if (!digest(script).equals(applied.getValue()))
                findings.add(applied.getKey() + ": has changed after installations applied it: write a new script");
        }
        scripts.forEach((path, script) -> {
            if (digests.containsKey(path)) return;
            for (var fault : faults(script, releases)) findings.add(path + ": " + fault);
        });
        return findings;
    }

    /// What is wrong with a script that no installation has yet.
    static List<String> faults(String script, Set<String> releases) {
        var faults = new ArrayList<String>();
        var since = SINCE.matcher(script);
        boolean isLater = since.find() && releases.contains(since.group(1));
        boolean isExplained = KEPT.matcher(script).find();
        var sql = TEXT.matcher(COMMENT.matcher(script).replaceAll(" ")).replaceAll("''");
        var statements = Pattern.compile(";")
                .splitAsStream(sql)
                .map(text -> text.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT))
                .filter(text -> !text.isEmpty())
                .toList();
        var created = statements.stream()
                .flatMap(statement -> CREATED.matcher(statement).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        for (var statement : statements) {
            var table = TABLE.matcher(statement);
            if (table.find() && created.contains(table.group(1))) continue;
            if (NEVER.matcher(statement).find()) faults.add("the release before cannot serve after: " + statement);
            else if (LATER.matcher(statement).find() && !isLater)
                faults.add("must wait for the release after the one that needs it no more"
                        + " (-- Unused since RELEASE, -- Filled since RELEASE): " + statement);
            else if (isRequiredColumn(statement))
                faults.add("the release before does not fill the column, so it needs a default: " + statement);
            else if (EXPLAINED.matcher(statement).find() && !isExplained)
                faults.add("may refuse what the release before writes (-- The release before keeps this: WHY): "
                        + statement);
        }
        return faults;
    }

    private static boolean isRequiredColumn(String statement) {
        if (!statement.startsWith("ALTER TABLE")) return false;
        return parts(statement).stream()
                .filter(part -> NEW_COLUMN.matcher(part).find())
                .anyMatch(part ->
                        part.contains(" NOT NULL") && !part.contains(" DEFAULT ") && !part.contains(" GENERATED "));
    }

    /// Parts between commas that are in no parentheses.
    private static List<String> parts(String statement) {
        var parts = new ArrayList<String>();
        int depth = 0;
        int begin = 0;
        for (int i = 0; i < statement.length(); i++) {
            char character = statement.charAt(i);
            if (character == '(') depth++;
            else if (character == ')') depth--;
            else if (character == ',' && depth == 0) {
                parts.add(statement.substring(begin, i));
                begin = i + 1;
            }
        }
        parts.add(statement.substring(begin));
        return parts;
    }

    /// The scripts of all services and of the runtime, by path.
    static Map<String, String> scripts(Path root) throws IOException {
        var scripts = new TreeMap<String, String>();
        var modules = new ArrayList<>(List.of(root.resolve("runtime/core")));
        try (var services = Files.newDirectoryStream(root, "*-grpc")) {
            services.forEach(modules::add);
        }
        for (var module : modules) {
            var folder = module.resolve("src/main/resources/db/migration");
            if (!Files.isDirectory(folder)) continue;
            try (var files = Files.walk(folder)) {
                for (var file :
                        files.filter(path -> path.toString().endsWith(".sql")).toList())
                    scripts.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return scripts;
    }

    static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
