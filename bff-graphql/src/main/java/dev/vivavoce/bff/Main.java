package dev.vivavoce.bff;

import dev.vivavoce.runtime.config.Env;
import java.util.Map;

/// Starts the edge.
public final class Main {
    private Main() {}

    public static void main(String[] args) throws InterruptedException {
        try {
            var bff = start(System.getenv());
            Runtime.getRuntime().addShutdownHook(new Thread(bff::close, "bff-stop"));
            Thread.currentThread().join();
        } catch (Env.BadSettings bad) {
            System.err.println(bad.getMessage());
            System.exit(1);
        }
    }

    /// Starts the edge with these settings only and returns when it serves.
    ///
    /// @throws Env.BadSettings naming every fault
    public static Bff start(Map<String, String> settings) {
        return Bff.start(BffConfig.from(Env.of(settings)));
    }
}
