package commands;

import build.JavaProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import machine.Checkout;
import machine.Command;

/// What the shell does when the launcher has ended: a few lines that it evaluates, the last of which replaces the
/// shell by a program.
final class Plan {
    private final Checkout checkout;
    private final List<String> lines = new ArrayList<>();

    Plan(Checkout checkout) {
        this.checkout = checkout;
    }

    /// Sets a variable for the program.
    void export(String variable, String value) {
        lines.add("export " + variable + "=" + quoted(value));
    }

    /// Starts a server next to the program; it is stopped when the program ends.
    void beside(Path log, Command server) {
        lines.add("beside %s %s env %s %s"
                .formatted(
                        quoted(log.toString()),
                        quoted(server.folder().toString()),
                        quoted(assignments(server.variables())),
                        quoted(server.words())));
    }

    /// Ends the plan: the shell becomes this program.
    void become(String program, String main, List<String> arguments) throws IOException {
        become(JavaProgram.of(checkout, program, main, arguments));
    }

    /// The same with a program that is known.
    void become(Command command) throws IOException {
        new TreeMap<>(command.variables()).forEach(this::export);
        lines.add("exec " + quoted(command.words()));
        Files.write(Path.of(System.getProperty("vivavoce.plan")), lines);
    }

    private static List<String> assignments(Map<String, String> variables) {
        return variables.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .toList();
    }

    private static String quoted(List<String> words) {
        return words.stream().map(Plan::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
