package dev.vivavoce.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/// Other JVMs and folders for tests about what outlives a JVM.
final class Machine {
    private Machine() {}

    /// A new folder that every account may enter, as the folders of a person's checkout usually are.
    static Path openFolder() throws IOException {
        var folder = Files.createTempDirectory("vivavoce-local-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        return folder;
    }

    /// Starts a main class of this class path in a JVM of its own.
    static Process java(Class<?> main, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /// Reads what a process says up to the line that begins so, and returns that line.
    static String lineOf(Process process, String beginning) {
        try {
            BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith(beginning)) return line;
            }
            throw new AssertionError("it ended without saying '" + beginning + "'");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
