package dev.vivavoce.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {
    @TempDir
    Path folder;

    @Test
    void what_a_failed_start_has_loaded_is_dropped_by_the_next_start_that_goes_well() throws IOException {
        var file = folder.resolve("local.jsa");
        archive(file).begins();
        Files.writeString(file, "a few classes"); // by the JVM, at its end
        var next = archive(file);
        next.begins();
        next.started();
        assertThat(next.ends()).as("the JVM uses one, so it writes none").isFalse();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void what_a_platform_has_loaded_is_kept_whatever_fails_later() throws IOException {
        var file = folder.resolve("local.jsa");
        var first = archive(file);
        first.begins();
        assertThat(first.ends()).as("before it is up").isFalse();
        first.started();
        assertThat(first.ends()).isTrue();
        Files.writeString(file, "all classes");
        archive(file).begins(); // and fails
        var next = archive(file);
        next.begins();
        next.started();
        assertThat(next.ends()).isFalse();
        assertThat(file).exists();
    }

    @Test
    void a_start_that_is_refused_beside_a_platform_spoils_nothing() throws IOException {
        var file = folder.resolve("local.jsa");
        var running = archive(file);
        running.begins();
        running.started();
        archive(file).begins();
        Files.writeString(file, "a few classes");
        assertThat(running.ends()).isTrue();
        Files.writeString(file, "all classes"); // in its place
        var next = archive(file);
        next.begins();
        next.started();
        assertThat(file).hasContent("all classes");
    }

    @Test
    void a_jvm_that_keeps_nothing_leaves_nothing() {
        var none = new ClassArchive(Optional.empty());
        none.begins();
        none.started();
        assertThat(none.ends()).isFalse();
    }

    private static ClassArchive archive(Path file) {
        return new ClassArchive(Optional.of(file));
    }
}
