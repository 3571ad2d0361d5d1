package machine;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;

/// The log of a step: everything that its programs print, and lines of the launcher.
public final class Log {
    private final Path file;

    private Log(Path file) {
        this.file = file;
    }

    /// An empty log.
    public static Log at(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
        return new Log(file);
    }

    /// Runs a program to its end; true when it ended with 0.
    public boolean run(Command command) throws IOException, InterruptedException {
        return Command.succeeds(start(command));
    }

    /// Starts a program; the caller waits for it or stops it.
    public Process start(Command command) throws IOException, InterruptedException {
        return command.start(Redirect.appendTo(file.toFile()));
    }

    /// The same as `run`, and each line is also given to `lines` as it is printed.
    public boolean run(Command command, Consumer<String> lines) throws IOException, InterruptedException {
        var process = command.start(Redirect.PIPE);
        try (var input = process.inputReader();
                var log = Files.newBufferedWriter(file, StandardOpenOption.APPEND)) {
            for (var line = input.readLine(); line != null; line = input.readLine()) {
                log.write(line);
                log.newLine();
                log.flush();
                lines.accept(line);
            }
        }
        return Command.succeeds(process);
    }

    /// Adds a line.
    public void line(String line) throws IOException {
        Files.writeString(file, line + "\n", StandardOpenOption.APPEND);
    }

    /// Adds a line and returns false, for a step that fails with this reason.
    public boolean fail(String line) throws IOException {
        line(line);
        return false;
    }

    public List<String> tail(int count) throws IOException {
        var lines = lines();
        return lines.subList(Math.max(0, lines.size() - count), lines.size());
    }

    public List<String> lines() throws IOException {
        // Programs may print bytes that are not UTF-8.
        return new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    public Path file() {
        return file;
    }
}
