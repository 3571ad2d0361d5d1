package dev.vivavoce.fleet.soak;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessSizeTest {
    private static final int MEGABYTES = 64;

    private final long pid = ProcessHandle.current().pid();

    @Test
    void what_is_held_counts_and_what_is_garbage_does_not() throws Exception {
        double before = heap();
        var held =
                IntStream.range(0, MEGABYTES).mapToObj(_ -> new byte[1 << 20]).toArray();
        assertThat(heap() - before).isBetween(0.8 * MEGABYTES, 1.2 * MEGABYTES);
        assertThat(held).hasSize(MEGABYTES);
        held = new Object[0];
        assertThat(heap() - before).isBetween(-0.2 * MEGABYTES, 0.2 * MEGABYTES);
        assertThat(held).isEmpty();
    }

    @Test
    void open_files_count(@TempDir Path folder) throws Exception {
        double before = value(Measure.FILES);
        try (var _ = open(folder, 0);
                var _ = open(folder, 1);
                var _ = open(folder, 2)) {
            assertThat(value(Measure.FILES)).isGreaterThanOrEqualTo(before + 3);
        }
    }

    @Test
    void the_rest_is_read() throws Exception {
        var size = ProcessSize.of(pid);
        assertThat(size).containsOnlyKeys(Measure.values());
        assertThat(size.values()).allMatch(value -> value > 0);
        assertThat(size.get(Measure.RESIDENT)).isGreaterThan(size.get(Measure.HEAP));
    }

    private double heap() throws IOException, InterruptedException {
        return value(Measure.HEAP);
    }

    private double value(Measure measure) throws IOException, InterruptedException {
        return requireNonNull(ProcessSize.of(pid).get(measure));
    }

    private static AutoCloseable open(Path folder, int number) throws IOException {
        return Files.newOutputStream(folder.resolve("file-" + number));
    }
}
