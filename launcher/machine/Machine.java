package machine;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// This machine: its programs, ports and settings.
public final class Machine {
    private Machine() {}

    /// Shows a line. Results go to the standard output; what is said on the way goes to the standard error.
    public static void say(String format, Object... arguments) {
        System.err.println(format.formatted(arguments));
    }

    /// A variable; empty when it is not set or empty.
    public static Optional<String> setting(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isEmpty());
    }

    /// The program of this name on the PATH, or the path itself when it is one.
    public static Optional<Path> program(String name) {
        if (name.contains("/")) return Optional.of(Path.of(name)).filter(Machine::isProgram);
        return Arrays.stream(setting("PATH").orElse("").split(":"))
                .map(folder -> Path.of(folder, name))
                .filter(Machine::isProgram)
                .findFirst();
    }

    private static boolean isProgram(Path file) {
        return Files.isRegularFile(file) && Files.isExecutable(file);
    }

    /// What a program prints; empty when it is missing or fails.
    public static String printedBy(String... words) throws IOException, InterruptedException {
        if (program(words[0]).isEmpty()) return "";
        var builder = new ProcessBuilder(words).directory(Path.of("/").toFile());
        var process = builder.redirectError(Redirect.DISCARD).start();
        process.getOutputStream().close();
        var printed = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return process.waitFor() == 0 ? printed.strip() : "";
    }

    /// True when something listens at this port.
    public static boolean isTaken(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1_000);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /// How to get `jdk`, `maven` or `node`, for each system.
    public static String howToGet(Checkout checkout, String tool) throws IOException {
        return Files.readString(checkout.root().resolve("launcher/get/" + tool + ".txt"))
                .stripTrailing();
    }

    public static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
