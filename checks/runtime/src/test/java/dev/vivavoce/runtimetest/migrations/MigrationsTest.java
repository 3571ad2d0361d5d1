package dev.vivavoce.runtimetest.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// No release exists yet. The scripts that were there when this rule began are listed with their digests: installations
/// have applied them. The rule holds for every later one.
class MigrationsTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Set<String> RELEASES = Set.of("0.1.0");

    @Test
    void the_release_before_can_serve_on_every_new_schema_and_no_applied_script_has_changed() throws IOException {
        var applied = new HashMap<String, String>();
        for (var line : Files.readAllLines(Path.of("src/test/resources/migrations.sha256"))) {
            var words = line.split(" {2}", 2);
            applied.put(words[1], words[0]);
        }
        assertThat(applied).hasSizeGreaterThan(60);
        assertThat(Migrations.findings(ROOT, applied, releases())).isEmpty();
    }

    private static Set<String> releases() throws IOException {
        return Pattern.compile("^## (\\d\\S*)", Pattern.MULTILINE)
                .matcher(Files.readString(ROOT.resolve("CHANGELOG.md")))
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP TABLE trial;",
                "ALTER TABLE trial DROP COLUMN ends_at;",
                "ALTER TABLE trial DROP ends_at;",
                "ALTER TABLE trial RENAME COLUMN ends_at TO until;",
                "ALTER TABLE trial ALTER COLUMN id TYPE text;",
                "ALTER TABLE trial ALTER ends_at SET NOT NULL;",
                "ALTER TABLE trial ADD COLUMN plan text NOT NULL, ADD COLUMN note text DEFAULT 'a NOT NULL, text';",
                "alter table trial add plan text\n  NOT NULL CHECK (plan IN ('a', 'b'));",
                "ALTER TABLE trial ADD CONSTRAINT one CHECK (ends_at > starts_at);",
                "CREATE UNIQUE INDEX trial_plan ON trial (plan);",
                "TRUNCATE trial;",
                "-- Unused since 9.9.9\nALTER TABLE trial DROP COLUMN ends_at;",
                "-- Unused since 0.1.0\nALTER TABLE trial RENAME TO attempt;"
            })
    void what_the_release_before_cannot_bear_is_found(String script) {
        assertThat(Migrations.faults(script, RELEASES)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE trial (id uuid PRIMARY KEY, plan text NOT NULL);\n"
                        + "CREATE UNIQUE INDEX trial_plan ON trial (plan);\nALTER TABLE trial ADD CHECK (plan <> '');",
                "ALTER TABLE trial ADD COLUMN note text, ADD COLUMN mark text NOT NULL DEFAULT 'DROP TABLE trial';",
                "ALTER TABLE trial ADD COLUMN total integer NOT NULL GENERATED ALWAYS AS (a + b) STORED;",
                "CREATE INDEX trial_plan ON trial (plan); -- RENAME nothing",
                "ALTER TABLE trial DROP CONSTRAINT trial_check, ALTER COLUMN plan DROP NOT NULL;",
                "-- Unused since 0.1.0.\nALTER TABLE trial DROP COLUMN ends_at;",
                "-- Filled since 0.1.0\nALTER TABLE trial ALTER COLUMN plan SET NOT NULL;",
                "-- The release before keeps this: it writes PRO and TEAM alone, too.\n"
                        + "ALTER TABLE trial DROP CONSTRAINT c, ADD CONSTRAINT c CHECK (plan IN ('PRO', 'TEAM', 'NEW'));",
                "UPDATE trial SET plan = 'free' WHERE plan IS NULL;"
            })
    void what_the_release_before_can_bear_passes(String script) {
        assertThat(Migrations.faults(script, RELEASES)).isEmpty();
    }

    @Test
    void a_changed_and_a_deleted_script_are_found(@TempDir Path root) throws IOException {
        var folder = Files.createDirectories(root.resolve("billing-grpc/src/main/resources/db/migration/billing"));
        Files.writeString(folder.resolve("V001__trial.sql"), "CREATE TABLE trial (id uuid);");
        var path = "billing-grpc/src/main/resources/db/migration/billing/V001__trial.sql";
        var digest = Migrations.digest("CREATE TABLE trial (id uuid);");
        assertThat(Migrations.findings(root, Map.of(path, digest), RELEASES)).isEmpty();
        Files.writeString(folder.resolve("V001__trial.sql"), "CREATE TABLE trial (id text);");
        assertThat(Migrations.findings(root, Map.of(path, digest, "gone.sql", digest), RELEASES))
                .containsExactlyInAnyOrder(
                        path + ": has changed after installations applied it: write a new script",
                        "gone.sql: was applied by installations and is gone");
    }
}
