package dev.vivavoce.local.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogArchiveTest {
    @TempDir
    private Path root = Path.of("");

    private Path archive = Path.of("");
    private Path rest = Path.of("");

    @BeforeEach
    void newFolders() throws IOException {
        archive = Files.createDirectory(root.resolve("log"));
        rest = Files.createDirectory(root.resolve("pg_wal"));
    }

    @Test
    void a_gap_in_the_log_after_a_copy_is_named() throws IOException {
        archived(1, 2, 3, 4);
        archived(1, 6, 7);
        assertThat(gap(copy(1, 2, 3))).contains(segment(1, 5));
        assertThat(gap(copy(1, 6, 6)))
                .as("the gap is before this copy, which does not need it")
                .isEmpty();
        Files.createFile(archive.resolve(segment(1, 5) + ".gz"));
        assertThat(gap(copy(1, 2, 3))).isEmpty();
    }

    @Test
    void the_log_goes_on_after_the_segment_255_of_a_file() throws IOException {
        archived(1, 255, 256);
        archived(1, 258);
        assertThat(gap(copy(1, 255, 255))).contains("000000010000000100000001");
    }

    @Test
    void what_is_not_archived_yet_is_found_in_the_log_of_the_replaced_cluster() throws IOException {
        archived(1, 2, 3);
        Files.createFile(rest.resolve(segment(1, 4)));
        Files.createFile(rest.resolve(segment(1, 5)));
        assertThat(log().gap(copy(1, 2, 2), Optional.of(rest))).isEmpty();
        Files.delete(rest.resolve(segment(1, 4)));
        assertThat(log().gap(copy(1, 2, 2), Optional.of(rest))).contains(segment(1, 4));
        assertThat(gap(copy(1, 2, 2))).as("without that cluster").isEmpty();
    }

    @Test
    void after_a_restore_the_log_goes_on_in_the_segment_that_its_timeline_begins_in() throws IOException {
        archived(1, 2, 3, 4, 5, 9); // 5 and 9 are given up
        history(2, "1\t0/4000100\tbefore 2026-01-31 12:00:00+00");
        assertThat(gap(copy(1, 2, 2))).as("nothing of timeline 2 is known").isEmpty();

        Files.createFile(archive.resolve(segment(1, 4) + ".partial"));
        archived(2, 4, 5);
        assertThat(gap(copy(1, 2, 2))).isEmpty();
        assertThat(gap(copy(2, 4, 4))).isEmpty();

        archived(2, 7);
        assertThat(gap(copy(1, 2, 2))).contains(segment(2, 6));
        assertThat(gap(copy(2, 4, 4))).contains(segment(2, 6));
        Files.delete(archive.resolve(segment(2, 4)));
        assertThat(gap(copy(1, 2, 2)))
                .as("timeline 1 lacks what was written from its end on")
                .contains(segment(2, 4));
        Files.delete(archive.resolve(segment(1, 3)));
        assertThat(gap(copy(1, 2, 2))).contains(segment(1, 3));
    }

    @Test
    void the_log_leads_through_all_timelines_that_the_newest_one_came_from() throws IOException {
        archived(1, 2, 3);
        archived(2, 3, 4);
        archived(3, 4, 5);
        history(2, "1\t0/3000100\tfirst");
        history(3, "1\t0/3000100\tfirst", "2\t0/4000100\tsecond");
        assertThat(gap(copy(1, 2, 2))).isEmpty();
        Files.delete(archive.resolve(segment(2, 3)));
        assertThat(gap(copy(1, 2, 2))).contains(segment(2, 3));
    }

    @Test
    void a_copy_of_what_was_given_up_leads_nowhere() throws IOException {
        history(2, "1\t0/6000100\tfirst");
        history(3, "1\t0/4000100\tsecond"); // to a time before timeline 2
        var timelines = log().timelines(Optional.empty());
        assertThat(timelines.continueFrom(copy(1, 2, 3))).isTrue();
        assertThat(timelines.continueFrom(copy(1, 4, 4))).isFalse();
        assertThat(timelines.continueFrom(copy(2, 6, 6))).isFalse();
        assertThat(timelines.continueFrom(copy(3, 4, 4))).isTrue();
        archived(2, 6, 8);
        assertThat(gap(copy(2, 6, 6))).isEmpty();
    }

    private LogArchive log() {
        return new LogArchive(archive);
    }

    private Optional<String> gap(BaseBackup backup) throws IOException {
        return log().gap(backup, Optional.empty());
    }

    private static String segment(int timeline, int number) {
        return new LogSegment(timeline, number).toString();
    }

    private void archived(int timeline, int... numbers) throws IOException {
        for (int number : numbers) Files.createFile(archive.resolve(segment(timeline, number)));
    }

    private void history(int timeline, String... lines) throws IOException {
        Files.writeString(
                archive.resolve(HexFormat.of().withUpperCase().toHexDigits(timeline) + ".history"),
                String.join("\n", lines) + "\n");
    }

    /// A copy that ends in the middle of its last segment.
    private BaseBackup copy(int timeline, int first, int last) {
        return new BaseBackup(
                root.resolve("base"),
                timeline,
                segment(timeline, first),
                segment(timeline, last),
                new LogPosition(((long) last << 24) + (1 << 23)),
                Instant.EPOCH,
                Instant.EPOCH.plus(Duration.ofMinutes(1)),
                1,
                "");
    }
}
