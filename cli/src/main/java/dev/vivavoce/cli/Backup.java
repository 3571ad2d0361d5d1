package dev.vivavoce.cli;

import dev.vivavoce.local.backup.BackupSettings;
import dev.vivavoce.local.backup.Backups;
import dev.vivavoce.local.backup.Restore;
import dev.vivavoce.local.postgres.RunningPostgres;
import dev.vivavoce.runtime.config.Env;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/// `./vivavoce backup` and `./vivavoce restore`: copies of this machine's platform, and the way back. Ends with 1 when
/// a backup is damaged or nothing could be done.
public final class Backup {
    private static final String USAGE =
            "./vivavoce backup [now | list | verify] | ./vivavoce restore (--to TIME | --latest), with VIVAVOCE_BACKUPS=FOLDER; TIME: 2026-01-31T12:00:00Z";

    private Backup() {}

    public static void main(String... arguments) {
        Program.run(() -> operate(arguments));
    }

    private static int operate(String... words) throws IOException {
        var arguments = new Arguments(USAGE, Set.of("--latest"), Set.of("--to"), words);
        var command = String.join(" ", arguments.words(1, 2));
        boolean isRestore = command.equals("restore");
        if (!isRestore && (arguments.has("--latest") || arguments.has("--to")))
            throw arguments.refusal("--to and --latest belong to restore");
        var backups = new Backups(BackupSettings.from(Env.of(System.getenv()))
                .orElseThrow(() -> new Refusal("VIVAVOCE_BACKUPS names no folder of backups")));
        return switch (command) {
            case "backup", "backup now" -> now(backups);
            case "backup list" -> list(backups);
            case "backup verify" -> verify(backups);
            case "restore" -> restore(backups, arguments);
            default -> throw arguments.refusal("not understood: " + command);
        };
    }

    private static int now(Backups backups) throws IOException {
        var home = RunningPlatform.home(System.getenv());
        var server = RunningPostgres.of(home)
                .orElseThrow(
                        () -> new Refusal("nothing runs on the data in " + home + ": start it with ./vivavoce up"));
        try (var db = server.connect()) {
            if (!archives(db)) {
                Program.say(
                        "the platform on " + home + " was started without VIVAVOCE_BACKUPS, so its log is not kept");
                return 1;
            }
            var backup = backups.take(db, server.data(), home);
            int deleted = backups.prune(home, Instant.now());
            System.out.printf("%s: %d MB%n", backup.id(), backup.bytes() >> 20);
            if (deleted > 0) System.out.printf("%d older ones deleted%n", deleted);
            return 0;
        } catch (SQLException thrown) {
            Program.say("the database was not backed up: " + thrown.getMessage());
            return 1;
        }
    }

    private static boolean archives(java.sql.Connection db) throws SQLException {
        try (var statement = db.createStatement();
                var rows = statement.executeQuery("SHOW archive_mode")) {
            return rows.next() && rows.getString(1).equals("on");
        }
    }

    private static int list(Backups backups) throws IOException {
        var table = new Table("<<>>", "backup", "from then on", "timeline", "MB");
        for (var backup : backups.all())
            table.row(
                    backup.id(),
                    backup.ended().truncatedTo(ChronoUnit.SECONDS).toString(),
                    Integer.toString(backup.timeline()),
                    Long.toString(backup.bytes() >> 20));
        System.out.print(backups.all().isEmpty() ? "no backups\n" : table.toString());
        return 0;
    }

    private static int verify(Backups backups) throws IOException {
        int faults = 0;
        for (var backup : backups.all()) {
            var fault = backups.fault(backup);
            if (fault.isPresent()) faults++;
            System.out.println(backup.id() + ": " + fault.orElse("whole"));
        }
        if (backups.all().isEmpty()) throw new Refusal("there is no backup");
        return faults == 0 ? 0 : 1;
    }

    private static int restore(Backups backups, Arguments arguments) {
        if (arguments.has("--latest") == arguments.text("--to").isPresent())
            throw arguments.refusal("restore to which time?");
        Optional<Instant> at = arguments.text("--to").map(text -> {
            try {
                return Instant.parse(text);
            } catch (DateTimeParseException _) {
                throw arguments.refusal("--to: " + text + " (expected: a time such as 2026-01-31T12:00:00Z)");
            }
        });
        var restored = Restore.run(RunningPlatform.home(System.getenv()), backups, at);
        System.out.println("restored from " + restored.backup().id() + ", "
                + at.map(time -> "up to " + time).orElse("with all that is known") + "; " + restored.objects()
                + " objects put back");
        restored.before().ifPresent(before -> System.out.println("the database that was there: " + before));
        System.out.println("./vivavoce up starts it; people who were erased since are erased again then");
        return 0;
    }
}
