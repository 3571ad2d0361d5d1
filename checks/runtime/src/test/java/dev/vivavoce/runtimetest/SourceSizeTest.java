package dev.vivavoce.runtimetest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// No file is longer than 450 lines, and no package has more than 15 types.
class SourceSizeTest {
    private static final String WHOLE =
            "tests of the whole, one file a symptom: they share its package-private people and fakes, and know no feature's inside";

    private static final Map<String, String> LARGER = Map.of(
            "bff-graphql/src/test/java/dev/vivavoce/bff",
            WHOLE,
            "bff-graphql/src/test/java/dev/vivavoce/bff/fake",
            "one fake for each service of gRPC that the edge calls, with what they share",
            "speech-grpc/src/test/java/dev/vivavoce/speech",
            WHOLE,
            "checks/it/src/test/java/dev/vivavoce/it",
            WHOLE,
            "checks/runtime/src/test/java/dev/vivavoce/runtimetest",
            "tests of runtime's packages from outside, as services use them",
            "checks/runtime/src/test/java/dev/vivavoce/runtimetest/layers/telemetry",
            "shows that the rule of runtime's packages counts: it has sixteen");

    @Test
    void the_sources_keep_to_the_sizes() {
        assertThat(SourceSizes.findings(checkout(), LARGER)).isEmpty();
    }

    @Test
    void a_long_file_is_found(@TempDir Path root) throws IOException {
        lines(root.resolve("web/long.tsx"), 451);
        lines(root.resolve("web/fits.tsx"), 450);
        lines(root.resolve("web/generated/graphql.ts"), 9_000);
        lines(root.resolve("web/notes.md"), 9_000);
        assertThat(SourceSizes.findings(root, Map.of()))
                .containsExactly("web/long.tsx: 451 lines (expected: at most 450)");
        assertThat(SourceSizes.findings(root, Map.of("web/long.tsx", "a reason")))
                .isEmpty();
    }

    @Test
    void a_large_package_is_found(@TempDir Path root) throws IOException {
        for (int i = 0; i < 16; i++) {
            types(root.resolve("a/src/main/java/large/C" + i + ".java"), "final class C" + i + " {}");
            types(root.resolve("a/src/test/java/large/C" + i + "Test.java"), "class C" + i + "Test {}");
            types(root.resolve("a/src/main/java/fits/C" + i % 15 + ".java"), "public record C" + i % 15 + "() {}");
        }
        lines(root.resolve("a/src/main/java/fits/package-info.java"), 1);
        assertThat(SourceSizes.findings(root, Map.of("a/src/test/java/large", "a reason")))
                .containsExactly("a/src/main/java/large: 16 types (expected: at most 15)");
    }

    @Test
    void types_count_where_they_are_declared_and_not_by_file(@TempDir Path root) throws IOException {
        for (int i = 0; i < 13; i++) types(root.resolve("java/large/C" + i + ".java"), "class C" + i + " {}");
        types(
                root.resolve("java/large/Several.java"),
                "public sealed interface Several {",
                "    record Nested() implements Several {}",
                "}",
                "record Beside() {}",
                "enum Another {}");
        assertThat(SourceSizes.findings(root, Map.of())).containsExactly("java/large: 16 types (expected: at most 15)");
    }

    @Test
    void an_exception_that_is_no_longer_needed_is_found(@TempDir Path root) {
        assertThat(SourceSizes.findings(root, Map.of("a/Gone.java", "a reason")))
                .containsExactly("a/Gone.java: no longer needs its exception: remove it");
    }

    private static Path checkout() {
        for (@Nullable Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent())
            if (Files.exists(folder.resolve("vivavoce"))) return folder;
        throw new IllegalStateException("no checkout around the test");
    }

    private static void lines(Path file, int count) throws IOException {
        types(file, Collections.nCopies(count, "x").toArray(String[]::new));
    }

    private static void types(Path file, String... lines) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join("\n", lines) + "\n");
    }
}
