package dev.vivavoce.runtime.server;

import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.runtime.data.Database;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/// A service as a process, with the environment as its settings. Invalid settings end it with exit code 1 and one line
/// that names them all.
public final class ServiceProgram {
    private ServiceProgram() {}

    /// For a service's `main`. Without arguments it serves until the process is stopped. With `check` it only reads
    /// the settings. With `migrate` it migrates the database and ends, for which it needs the settings of the
    /// database alone. Other arguments end it with exit code 2.
    ///
    /// @param name the service's name, such as `billing`
    public static void run(
            String name,
            String[] arguments,
            Function<Map<String, String>, ServiceSettings> read,
            Function<Map<String, String>, GrpcServer> start) {
        var settings = System.getenv();
        var command = String.join(" ", arguments);
        switch (command) {
            case "" -> valid(() -> start.apply(settings)).runUntilStopped();
            case "check" -> valid(() -> read.apply(settings));
            case "migrate" ->
                Database.open(valid(() -> ServiceSettings.database(settings, name)), name, 2)
                        .close();
            default -> {
                System.err.println(command + ": no such command (expected: none, check or migrate)");
                System.exit(2);
            }
        }
    }

    private static <T> T valid(Supplier<T> read) {
        try {
            return read.get();
        } catch (Env.BadSettings bad) {
            System.err.println(bad.getMessage());
            System.exit(1);
            throw bad;
        }
    }
}
