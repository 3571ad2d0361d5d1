package dev.vivavoce.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Information of the operating system about a process that may be a PostgreSQL server.
final class PostgresProcess {
    private PostgresProcess() {}

    /// False also for a process that ended and was not reaped by its parent: it holds no resources.
    static boolean runs(ProcessHandle process) {
        if (!process.isAlive()) return false;
        try { // Linux; elsewhere there is no such file
            var status = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return status.charAt(status.lastIndexOf(')') + 2) != 'Z';
        } catch (IOException _) {
            return process.isAlive();
        }
    }

    /// Returns whether the process is a PostgreSQL server on that data folder: `pg_ctl` starts it as `postgres
    /// -D FOLDER`. A process that hides its arguments belongs to another user, so it is another server.
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
