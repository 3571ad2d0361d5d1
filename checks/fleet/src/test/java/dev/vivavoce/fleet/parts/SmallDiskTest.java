package dev.vivavoce.fleet.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmallDiskTest {
    @TempDir
    Path folder;

    @Test
    void nothing_fits_while_it_is_full_and_everything_afterwards_run_as_root_only() throws Exception {
        Assumptions.assumeTrue(SmallDisk.canBeMounted(), "a file system can be mounted");
        try (var disk = SmallDisk.mount(folder);
                var tasks = Executors.newVirtualThreadPerTaskExecutor()) {
            var full = tasks.submit(() -> {
                disk.fill(Duration.ofSeconds(2));
                return true;
            });
            Waiting.until("it is full", () -> folder.toFile().getUsableSpace() == 0);
            assertThatThrownBy(() -> Files.write(folder.resolve("more"), new byte[100_000]))
                    .isInstanceOf(IOException.class);
            assertThat(full.get()).isTrue();
            Files.write(folder.resolve("more"), new byte[100_000]);
        }
    }
}
