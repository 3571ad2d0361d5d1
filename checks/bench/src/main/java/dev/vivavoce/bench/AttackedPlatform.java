package dev.vivavoce.bench;

import dev.vivavoce.cli.Folders;
import dev.vivavoce.cli.Program;
import dev.vivavoce.cli.Refusal;
import dev.vivavoce.cli.RunningPlatform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;

/// A platform without other users: in a JVM of its own, with data of its own that are deleted afterwards, and
/// without the limits that would stop a single attacker before the attack begins.
public record AttackedPlatform(RunningPlatform platform, Path home) implements AutoCloseable {
    private static final String MODELS = "VIVAVOCE_MODELS";
    private static final String WITHOUT_END = "1000000";

    /// Starts a platform that stops with this process.
    ///
    /// @param more additional settings
    public static AttackedPlatform forBench(Map<String, String> more) throws InterruptedException {
        Program.say("starting a platform of its own …");
        var own = start(System.getenv(), more);
        Runtime.getRuntime().addShutdownHook(new Thread(own::close, "stop"));
        return own;
    }

    /// @param settings of the process; the services inherit none of them
    static AttackedPlatform start(Map<String, String> settings, Map<String, String> more) throws InterruptedException {
        try {
            // A folder that the account of PostgreSQL can enter.
            var home = Files.createTempDirectory("vivavoce-attacked-");
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
            var own = new HashMap<>(more);
            own.put("VIVAVOCE_HOME", home.toString());
            own.put(
                    MODELS,
                    settings.getOrDefault(
                            MODELS,
                            RunningPlatform.home(settings).resolve("models").toString()));
            own.put("BFF_REQUESTS_A_MINUTE", WITHOUT_END);
            own.put("BFF_COST_A_MINUTE", "1000000000");
            own.put("BFF_SIGN_INS_A_MINUTE", WITHOUT_END);
            own.put("BFF_HANDSHAKES_A_MINUTE", WITHOUT_END);
            own.put("BFF_PINGS_A_MINUTE", WITHOUT_END);
            return started(own, home);
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for the platform's data", e);
        }
    }

    private static AttackedPlatform started(Map<String, String> own, Path home)
            throws IOException, InterruptedException {
        try {
            return new AttackedPlatform(RunningPlatform.beside(own), home);
        } catch (Refusal refusal) {
            Folders.delete(home);
            throw refusal;
        }
    }

    @Override
    public void close() {
        platform.close();
        try {
            Folders.delete(home);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of the attacked platform stays: " + home, e);
        }
    }
}
