package dev.vivavoce.local.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is deleted of the backups, and when. The keeper of a platform and `./vivavoce backup` delete alike.
class BackupsTest {
    private static final Instant STOPPED = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    private Path root = Path.of("");

    private Path home = Path.of("");
    private Backups backups = new Backups(RestoreTest.settings(Path.of("")));

    @BeforeEach
    void newFolders() {
        home = root.resolve("home");
        backups = new Backups(RestoreTest.settings(root));
    }

    @Test
    void objects_of_deleted_people_are_deleted_after_the_kept_time_whoever_makes_the_copies() throws IOException {
        var object = home.resolve("objects/speech/files/ab/abcd");
        Files.createDirectories(object.getParent());
        Files.writeString(object, "a recording");
        backups.objects(home).update(STOPPED);
        Files.delete(object);
        backups.objects(home).update(STOPPED);
        var copy = root.resolve("backups/objects/gone/speech/files/ab/abcd");

        backups.prune(home, STOPPED.plus(Duration.ofDays(6)));
        assertThat(copy).exists();

        backups.prune(home, STOPPED.plus(Duration.ofDays(8)));
        assertThat(copy).doesNotExist();
    }

    @Test
    void who_was_erased_is_known_as_long_as_a_copy_from_before_can_be_restored() throws IOException {
        var erased = root.resolve("backups/erasures").resolve(UUID.randomUUID().toString());
        Files.createDirectories(erased.getParent());
        Files.writeString(erased, UUID.randomUUID() + " " + STOPPED + "\n");
        copy(STOPPED.minus(Duration.ofHours(3)));
        var again = STOPPED.plus(Duration.ofDays(100));
        copy(again);

        assertThat(backups.prune(home, again)).isZero();
        assertThat(erased).as("restoring the old copy brings them back").exists();

        assertThat(backups.prune(home, again.plus(Duration.ofDays(8)))).isEqualTo(1);
        assertThat(erased).doesNotExist();
    }

    @Test
    void without_any_copy_nobody_is_forgotten() throws IOException {
        var erased = root.resolve("backups/erasures").resolve(UUID.randomUUID().toString());
        Files.createDirectories(erased.getParent());
        Files.writeString(erased, UUID.randomUUID() + " " + STOPPED + "\n");

        backups.prune(home, STOPPED.plus(Duration.ofDays(1000)));

        assertThat(erased).exists();
    }

    /// The description of a copy of the database, which has no files.
    private void copy(Instant ended) throws IOException {
        var folder = Files.createDirectories(
                root.resolve("backups/base").resolve(ended.toString().replace(':', '-')));
        var segment = "000000010000000000000002";
        new BaseBackup(folder, 1, segment, segment, LogPosition.parse("0/2000100"), ended, ended, 1, "0").write();
    }
}
