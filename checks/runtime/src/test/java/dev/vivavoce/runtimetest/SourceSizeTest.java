package dev.vivavoce.runtimetest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// No file is longer than 450 lines, and no package has more than 15 classes.
class SourceSizeTest {
    @Test
    void the_sources_keep_to_the_sizes() {
        assertThat(SourceSizes.findings(checkout(), Map.of())).isEmpty();
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
            lines(root.resolve("a/src/main/java/large/C" + i + ".java"), 1);
            lines(root.resolve("a/src/test/java/large/C" + i + "Test.java"), 1);
            lines(root.resolve("a/src/main/java/fits/C" + i % 15 + ".java"), 1);
        }
        lines(root.resolve("a/src/main/java/fits/package-info.java"), 1);
        assertThat(SourceSizes.findings(root, Map.of()))
                .containsExactly("a/src/main/java/large: 16 classes (expected: at most 15)");
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
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x\n".repeat(count));
    }
}
