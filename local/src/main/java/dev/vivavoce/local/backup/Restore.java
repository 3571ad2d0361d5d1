package dev.vivavoce.local.backup;

import dev.vivavoce.local.postgres.Account;
import dev.vivavoce.local.postgres.Home;
import dev.vivavoce.local.postgres.LocalPostgres;
import dev.vivavoce.local.postgres.PostgresPlace;
import dev.vivavoce.local.postgres.PostgresPrograms;
import dev.vivavoce.local.postgres.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Brings a data folder back to an instant: the database from a copy and the log, the objects that its rows name. What
/// was there is renamed and kept. The data folder must not be in use; [Home] ensures that.
///
/// @param backup the copy that it began with
/// @param before the folder of the database that was there; empty when there was none
/// @param objects how many were put back
public record Restore(BaseBackup backup, Optional<Path> before, int objects) {
    private static final Duration REPLAY_LIMIT = Duration.ofHours(12);
    /// PostgreSQL knows no `Z` here.
    private static final DateTimeFormatter TARGET = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd HH:mm:ss.SSSSSS'+00'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    /// The log of a minute that waits to be replayed, and room for temporary files.
    private static final long ROOM = 256L << 20;

    /// @param at the last instant whose changes are in; empty for all changes that are known
    /// @throws StartRefused when there is no such backup, it is damaged, or the log lacks what the restore needs
    public static Restore run(Path folder, Backups backups, Optional<Instant> at) {
        if (at.isPresent() && at.get().isAfter(Instant.now()))
            throw new StartRefused(at.get() + " is in the future: leave the time out to restore everything");
        refuseLostSecrets(folder, backups, at);
        try (var home = Home.open(folder)) {
            return run(home, backups, at);
        } catch (IOException | SQLException thrown) {
            if (StartRefused.isDiskFull(thrown)) throw StartRefused.diskFull(folder, thrown);
            throw new StartRefused("the restore failed, and nothing has changed", thrown);
        }
    }

    /// On a new machine the secrets come from the backup: without them the data cannot be decrypted.
    private static void refuseLostSecrets(Path folder, Backups backups, Optional<Instant> at) {
        try {
            var secrets = folder.resolve("secrets");
            if (Files.exists(secrets)) return;
            Files.createDirectories(folder);
            Files.copy(backups.before(at, Optional.empty()).secrets(), secrets, StandardCopyOption.COPY_ATTRIBUTES);
        } catch (IOException thrown) {
            throw new StartRefused("the secrets cannot be restored to " + folder, thrown);
        }
    }

    private static Restore run(Home home, Backups backups, Optional<Instant> at) throws IOException, SQLException {
        var place = PostgresPlace.of(home);
        var data = place.resolve("data");
        var old = Files.exists(data) ? Optional.of(data) : newestBefore(place);
        var rest = old.map(folder -> folder.resolve("pg_wal")).filter(Files::isDirectory);
        var backup = backups.before(at, rest);
        var damage = backups.damage(backup);
        if (damage.isPresent())
            throw new StartRefused("the backup " + backup.id() + " cannot be restored: " + damage.get());
        var gap = backups.gap(backup, rest);
        if (gap.isPresent() && at.isEmpty())
            throw new StartRefused("not all that is known can be restored from the backup " + backup.id() + ": "
                    + gap.get() + ": restore to a time before it with --to");
        long free = Files.getFileStore(place).getUsableSpace();
        if (free < backup.bytes() + ROOM)
            throw new StartRefused("the disk that holds " + place + " has " + (free >> 20)
                    + " MB free, the restore needs " + ((backup.bytes() + ROOM) >> 20) + " MB");
        var account = Account.forData(old.orElse(data));
        // Stops the server of a killed platform, and refuses data of another version.
        if (Files.exists(data)) LocalPostgres.prepare(home, 0, Map.of(), _ -> {});
        var restored = place.resolve("data.restored");
        if (Files.exists(restored)) PostgresPrograms.delete(restored);
        BaseBackups.unpack(backup, restored, account);
        replay(home, restored, account, backups.log().reading(rest), at, gap);
        var stamp = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString().replace(':', '-');
        int objects = backups.objects(home.folder())
                .restore(at.orElse(Instant.now()), home.folder().resolve("objects.before-" + stamp));
        var before = Optional.<Path>empty();
        if (Files.exists(data)) {
            before = Optional.of(place.resolve(LocalPostgres.BEFORE + stamp));
            Files.move(data, before.get(), StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(restored, data, StandardCopyOption.ATOMIC_MOVE);
        return new Restore(backup, before, objects);
    }

    /// What a restore has renamed that was interrupted before its last step.
    private static Optional<Path> newestBefore(Path place) throws IOException {
        try (var folders = Files.list(place)) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith(LocalPostgres.BEFORE))
                    .sorted()
                    .reduce((_, last) -> last);
        }
    }

    private static void replay(
            Home home,
            Path restored,
            Account account,
            Map<String, String> reading,
            Optional<Instant> at,
            Optional<String> gap)
            throws IOException, SQLException {
        var settings = new LinkedHashMap<>(reading);
        at.ifPresent(time -> settings.put("recovery_target_time", TARGET.format(time)));
        var signal = Files.createFile(restored.resolve("recovery.signal"));
        account.own(signal);
        try (var server = LocalPostgres.beside(home, restored, settings)) {
            server.recover(REPLAY_LIMIT);
        } catch (IOException thrown) {
            var said = String.valueOf(thrown.getMessage());
            if (said.contains("recovery ended before configured recovery target was reached"))
                throw new StartRefused("the log that is known ends before "
                        + at.map(Instant::toString).orElse("that time") + ": "
                        + gap.orElse("leave the time out to restore all of it"));
            throw thrown;
        }
    }
}
