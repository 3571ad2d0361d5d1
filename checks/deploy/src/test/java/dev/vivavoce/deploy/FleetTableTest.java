package dev.vivavoce.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The table of the fleet says what the code says. `local` gives each process the same settings by the same readers, so
/// it cannot let a part call another one that is not in the table, or leave out one that is.
class FleetTableTest {
    /// How a service's code names a path of plain HTTP.
    private static final Pattern PATH = Pattern.compile("String PATH = \"(/[^\"]+)\"");

    /// Read by other parts alone.
    private static final String KEYS = "/.well-known/jwks.json";

    @TempDir
    static Path folder;

    @Test
    void a_part_has_an_address_of_exactly_the_parts_that_the_table_lets_it_call() throws IOException {
        for (var part : Fleet.processes()) {
            var known = new TreeSet<String>();
            for (var other : Fleet.processes())
                if (!other.equals(part) && knows(part, address(part, other))) known.add(other);
            assertThat(known).as(part).isEqualTo(Fleet.calls(part));
        }
    }

    @Test
    void a_part_uses_the_stores_that_it_has_settings_of() throws IOException {
        for (var part : Fleet.processes()) {
            var prefix = part.toUpperCase(Locale.ROOT);
            assertThat(knows(part, prefix + "_DATABASE_POOL")).as(part).isEqualTo(Fleet.uses(part, "database"));
            assertThat(knows(part, prefix + "_OBJECTS_BUCKET")).as(part).isEqualTo(Fleet.uses(part, "objects"));
            assertThat(knows(part, prefix + "_REDIS_PATIENCE")).as(part).isEqualTo(Fleet.uses(part, "redis"));
            assertThat(knows(part, prefix + "_EVENTS_KAFKA")).as(part).isEqualTo(Fleet.uses(part, "kafka"));
            assertThat(knows(part, prefix + "_SMTP_HOST")).as(part).isEqualTo(Fleet.uses(part, "mail"));
        }
    }

    @Test
    void every_path_that_people_and_other_companies_use_is_public() throws IOException {
        for (var part : Fleet.processes()) {
            var served = served(part);
            if (part.equals("speech")) assertThat(served).contains("/recordings", "/webhooks/livekit");
            var open = Fleet.part(part).at("public").texts();
            assertThat(served)
                    .as(part)
                    .allMatch(path -> open.stream().anyMatch(one -> path.equals(one) || one.equals(path + "/")));
        }
    }

    /// The paths that a service's code names.
    private static Set<String> served(String part) throws IOException {
        var paths = new TreeSet<String>();
        var sources = Repository.ROOT.resolve(part + "-grpc/src/main/java");
        if (!Files.exists(sources)) return paths; // the edge, of which everything is public
        try (var files = Files.walk(sources)) {
            for (var file : files.filter(Files::isRegularFile).toList())
                PATH.matcher(Files.readString(file)).results().forEach(found -> paths.add(found.group(1)));
        }
        paths.remove(KEYS);
        return paths;
    }

    @Test
    void every_port_is_the_part_s_own() {
        assertThat(Fleet.parts().stream().map(Fleet::port)).doesNotHaveDuplicates();
    }

    /// Whether a part reads a setting: one that it does not read is refused by its name.
    private static boolean knows(String part, String setting) throws IOException {
        Map<String, String> settings = new TreeMap<>(Chart.of("small").settings(part));
        settings.putIfAbsent(setting, "1");
        return !Fleet.faults(part, Fleet.here(settings, ChartTest.secrets(folder, settings), folder.toString()))
                .contains(setting + ": no such setting");
    }

    private static String address(String part, String other) {
        return String.join("_", List.of(part.toUpperCase(Locale.ROOT), other.toUpperCase(Locale.ROOT)));
    }
}
