package dev.vivavoce.local.backup;

import dev.vivavoce.runtime.config.Env;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// Where backups are, and how many.
///
/// @param folder best on another disk; it holds what the data folder holds, secrets included
/// @param every time from one copy of the database to the next
/// @param kept every instant of this time, up to now, can be restored
public record BackupSettings(Path folder, Duration every, Duration kept) {
    /// Empty when nothing is backed up.
    public static Optional<BackupSettings> from(Env env) {
        var folder = env.text("VIVAVOCE_BACKUPS", "");
        var every =
                env.duration("VIVAVOCE_BACKUPS_EVERY", Duration.ofDays(1), Duration.ofHours(1), Duration.ofDays(30));
        var kept = env.duration("VIVAVOCE_BACKUPS_KEPT", Duration.ofDays(7), Duration.ofDays(1), Duration.ofDays(366));
        if (folder.isEmpty()) return Optional.empty();
        return Optional.of(new BackupSettings(Path.of(folder).toAbsolutePath().normalize(), every, kept));
    }

    /// Where identity records whom it has erased. It is no part of what a restore brings back.
    public Path erasures() {
        return folder.resolve("erasures");
    }
}
