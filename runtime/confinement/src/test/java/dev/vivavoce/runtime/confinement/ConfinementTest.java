package dev.vivavoce.runtime.confinement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfinementTest {
    @TempDir
    Path folder;

    @Test
    void a_file_does_not_become_larger_than_allowed() throws Exception {
        assumeTrue(Confinement.HERE.hasLimits(), "not run: there is no prlimit, or it is not permitted");
        var file = folder.resolve("large");
        assertThat(run("head -c 9000 /dev/zero > " + file).waitFor()).isNotZero();
        assertThat(Files.size(file)).isLessThanOrEqualTo(4096);
    }

    @Test
    void a_process_sees_no_network() throws Exception {
        assumeTrue(Confinement.HERE.hasNoNetwork(), "not run: there is no unshare, or it is not permitted");
        var process = run("cat /proc/net/dev");
        assertThat(new String(process.getInputStream().readAllBytes(), UTF_8).lines())
                .hasSize(3); // two lines of headings, and lo, which is down
    }

    @Test
    void a_folder_is_deleted_with_everything_in_it() throws Exception {
        Path path;
        try (var inner = PrivateFolder.in(folder, "test")) {
            path = inner.path();
            assertThat(path.getFileName().toString()).startsWith("vivavoce-test-");
            Files.createDirectories(path.resolve("a/b"));
            Files.writeString(path.resolve("a/b/c"), "c");
        }
        assertThat(path).doesNotExist();
        assertThat(folder).isEmptyDirectory();
    }

    private static Process run(String script) throws IOException {
        return new ProcessBuilder(Confinement.HERE.of(List.of("/bin/sh", "-c", script), 1_000_000_000, 10, 4096))
                .start();
    }
}
