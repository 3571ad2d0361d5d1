package dev.vivavoce.local.backup;

import dev.vivavoce.local.postgres.LocalPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Backs up while the platform runs: copies new objects, compresses the archive, and copies the database when it is
/// time. A failure is logged and tried again.
public final class BackupKeeper implements AutoCloseable {
    /// An object that is stored and lost with its disk within this time has no copy.
    static final Duration OBJECTS_EVERY = Duration.ofSeconds(60);

    private static final Logger log = LoggerFactory.getLogger(BackupKeeper.class);

    private final Backups backups;
    private final LocalPostgres postgres;
    private final Path home;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread =
            Thread.ofPlatform().daemon().name("backup-keeper").unstarted(this::run);

    private BackupKeeper(Backups backups, LocalPostgres postgres, Path home) {
        this.backups = backups;
        this.postgres = postgres;
        this.home = home;
    }

    /// @param postgres serves with the settings of [Backups#prepare]
    public static BackupKeeper watch(Backups backups, LocalPostgres postgres, Path home) {
        var keeper = new BackupKeeper(backups, postgres, home);
        keeper.thread.start();
        return keeper;
    }

    private void run() {
        try {
            do backUp();
            while (!closed.await(OBJECTS_EVERY.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void backUp() {
        try {
            var now = Instant.now();
            backups.objects(home).update(now);
            backups.log().compress(now);
            try (var db = postgres.connect()) {
                if (!backups.isDue(db, now)) return;
                var taken = backups.take(db, postgres.data(), home);
                int deleted = backups.prune(home, now);
                log.info("backed up the database ({} MB), {} older backups deleted", taken.bytes() >> 20, deleted);
            }
        } catch (IOException | SQLException | RuntimeException thrown) {
            log.warn("the backup failed and is tried again in {}: {}", OBJECTS_EVERY, thrown.toString());
        }
    }

    /// Copies the last objects. PostgreSQL archives the rest of its log when it stops.
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join();
            backups.objects(home).update(Instant.now());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IOException thrown) {
            log.warn("the last objects were not copied: {}", thrown.toString());
        }
    }
}
