package dev.vivavoce.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the system knows about a process that may be a PostgreSQL server.
final class PostgresProcess {
    private PostgresProcess() {}

    /// False also for a process that ended and that no parent has asked for: it holds nothing any more.
    static boolean runs(ProcessHandle process) {
        if (!process.isAlive()) return false;
        try { // Linux; elsewhere there is no such file
            var status = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return status.charAt(status.lastIndexOf(')') + 2) != 'Z';
        } catch (IOException _) {
            return process.isAlive();
        }
    }

    /// Whether it is a PostgreSQL server on that data folder: `pg_ctl` starts ours as `postgres -D FOLDER`. A
    /// process that does not show its arguments belongs to another user, so it is none of ours.
    static boolean serves(ProcessHandle process, Path data) {
        var info = process.info();
        if (!info.command().orElse("").endsWith("/postgres")) return false;
        var arguments = info.arguments().orElse(new String[0]);
        for (int i = 0; i + 1 < arguments.length; i++)
            if (arguments[i].equals("-D")) return isSameFolder(Path.of(arguments[i + 1]), data);
        return false;
    }

    private static boolean isSameFolder(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException _) {
            return false;
        }
    }
}
