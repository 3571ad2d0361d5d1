package dev.vivavoce.local.backup;

import dev.vivavoce.identity.erasure.ErasureLog;
import dev.vivavoce.local.postgres.Account;
import dev.vivavoce.local.postgres.Home;
import dev.vivavoce.local.postgres.PostgresPlace;
import dev.vivavoce.local.postgres.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The folder of the backups: `base` has copies of the database, `log` the archive of its log, `objects` copies of
/// the objects, `erasures` who was erased.
public final class Backups {
    private final BackupSettings settings;
    private final BaseBackups base;
    private final LogArchive log;

    public Backups(BackupSettings settings) {
        this.settings = settings;
        base = new BaseBackups(settings.folder().resolve("base"));
        log = new LogArchive(settings.folder().resolve("log"));
    }

    /// Creates the folders. Returns the settings of a server that archives into them.
    ///
    /// @param home the data folder
    public Map<String, String> prepare(Home home) {
        try {
            var account = Account.forData(PostgresPlace.of(home).resolve("data"));
            Files.createDirectories(settings.folder());
            if (settings.folder().toRealPath().startsWith(home.folder().resolve("postgres"))
                    || settings.folder().toRealPath().startsWith(home.folder().resolve("objects")))
                throw new StartRefused("VIVAVOCE_BACKUPS: " + settings.folder() + " is inside what is backed up");
            log.make(account);
            var personal = PosixFilePermissions.fromString("rwx------");
            for (var folder : List.of(
                    settings.erasures(), objectsFolder(), settings.folder().resolve("base"))) {
                Files.createDirectories(folder);
                Files.setPosixFilePermissions(folder, personal);
            }
            return log.writing();
        } catch (IOException thrown) {
            throw new StartRefused("the folder of the backups " + settings.folder() + " cannot be used", thrown);
        }
    }

    LogArchive log() {
        return log;
    }

    ObjectCopies objects(Path home) {
        return new ObjectCopies(home.resolve("objects"), objectsFolder());
    }

    private Path objectsFolder() {
        return settings.folder().resolve("objects");
    }

    /// The copies, the oldest first.
    public List<BaseBackup> all() throws IOException {
        return base.all();
    }

    /// Copies the database of a server that serves.
    public BaseBackup take(Connection db, Path data, Path home) throws IOException, SQLException {
        return base.take(db, data, home.resolve("secrets"));
    }

    /// Returns whether it is time for a copy: the newest is old, or from before a restore.
    boolean isDue(Connection db, Instant now) throws IOException, SQLException {
        try (var statement = db.createStatement();
                var rows = statement.executeQuery("SELECT timeline_id FROM pg_control_checkpoint()")) {
            rows.next();
            int timeline = rows.getInt(1);
            return base.all().stream()
                    .noneMatch(backup -> backup.timeline() == timeline
                            && backup.ended().plus(settings.every()).isAfter(now));
        }
    }

    /// Deletes what no instant of the kept time needs: copies of the database and the log before them, copies
    /// of deleted objects, and who was erased before the oldest copy. Returns how many copies of the database.
    ///
    /// @param home the data folder
    public int prune(Path home, Instant now) throws IOException {
        var needed = now.minus(settings.kept());
        var all = base.all();
        int deleted = 0;
        for (int i = 0; i + 1 < all.size(); i++)
            if (all.get(i + 1).ended().isBefore(needed)) {
                base.delete(all.get(i));
                deleted++;
            }
        base.deleteUnfinished();
        objects(home).deleteGoneBefore(needed);
        var left = base.all();
        if (left.isEmpty()) return deleted;
        log.deleteBefore(left.stream()
                .map(BaseBackup::firstSegment)
                .min((one, other) -> one.substring(8).compareTo(other.substring(8)))
                .orElseThrow());
        // The oldest copy can be older than the kept time: after weeks without a start, for example. A day more,
        // because the entries have the times of another clock.
        new ErasureLog(settings.erasures()).deleteBefore(left.getFirst().ended().minus(Duration.ofDays(1)));
        return deleted;
    }

    /// What is wrong with a copy or with the log after it; empty when each instant since can be restored.
    public Optional<String> fault(BaseBackup backup) throws IOException {
        var damage = damage(backup);
        return damage.isPresent() ? damage : gap(backup, Optional.empty());
    }

    /// What is wrong with a copy; empty when its end can be restored.
    Optional<String> damage(BaseBackup backup) throws IOException {
        if (!BaseBackups.isWhole(backup)) return Optional.of("its files are not those that were written");
        return log.missing(backup).map(Backups::lacks);
    }

    /// What is missing in the log after a copy; empty when all that is known can be restored.
    ///
    /// @param rest the log of the cluster that is replaced
    Optional<String> gap(BaseBackup backup, Optional<Path> rest) throws IOException {
        return log.gap(backup, rest).map(Backups::lacks);
    }

    private static String lacks(String segment) {
        return "the archive lacks " + segment;
    }

    /// The newest copy from before an instant that leads to the newest timeline.
    ///
    /// @param rest the log of the cluster that is replaced
    /// @throws StartRefused when there is none
    BaseBackup before(Optional<Instant> at, Optional<Path> rest) throws IOException {
        var usable =
                base.all().stream().filter(log.timelines(rest)::continueFrom).toList();
        if (usable.isEmpty()) throw new StartRefused("there is no backup in " + settings.folder());
        return usable.reversed().stream()
                .filter(backup -> at.isEmpty() || !backup.ended().isAfter(at.get()))
                .findFirst()
                .orElseThrow(() -> new StartRefused("there is no backup from before " + at.get()
                        + ": the earliest time is " + usable.getFirst().ended()));
    }
}
