package dev.vivavoce.bff;

import dev.vivavoce.runtime.config.Env;
import java.util.List;
import java.util.Map;

/// Starts the edge; with the argument `check` it only reads the settings.
public final class Main {
    private Main() {}

    public static void main(String[] args) throws InterruptedException {
        try {
            if (List.of(args).equals(List.of("check"))) {
                check(System.getenv());
                return;
            }
            var bff = start(System.getenv());
            Runtime.getRuntime().addShutdownHook(new Thread(bff::close, "bff-stop"));
            Thread.currentThread().join();
        } catch (Env.BadSettings bad) {
            System.err.println(bad.getMessage());
            System.exit(1);
        }
    }

    /// Reads the settings without starting anything.
    ///
    /// @throws Env.BadSettings naming every fault
    public static void check(Map<String, String> settings) {
        BffConfig.from(Env.of(settings));
    }

    /// Starts the edge with these settings only and returns when it serves.
    ///
    /// @throws Env.BadSettings naming every fault
    public static Bff start(Map<String, String> settings) {
        return Bff.start(BffConfig.from(Env.of(settings)));
    }
}
