package dev.vivavoce.local.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Other JVMs and folders, for tests in which a JVM ends.
public final class Machine {
    private Machine() {}

    /// A new folder that every account may enter, like the folders of a user's checkout.
    public static Path openFolder() throws IOException {
        var folder = Files.createTempDirectory("vivavoce-local-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        return folder;
    }

    /// Starts a main class of this class path in a JVM of its own, on that data folder and with these settings.
    public static Process java(Class<?> main, Path home, Map<String, String> settings) throws IOException {
        var java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                // It lives for seconds: see the root's pom.xml.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName());
        java.environment().put("VIVAVOCE_HOME", home.toString());
        java.environment()
                .putIfAbsent(
                        "VIVAVOCE_MODELS", Path.of("..", ".vivavoce", "models").toString());
        java.environment().putAll(settings);
        return java.start();
    }

    /// Runs a command of the system to its end; false when it fails.
    public static boolean ran(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    }

    /// The lines of a process's error stream until it ends.
    public static List<String> errors(Process process) {
        return process.errorReader(StandardCharsets.UTF_8).lines().toList();
    }

    /// Reads a process's output up to the line with that beginning, and returns that line.
    public static String lineOf(Process process, String beginning) {
        try {
            BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith(beginning)) return line;
            }
            throw new AssertionError("it ended without the line '" + beginning + "'");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
