package machine;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A program to run: its words, its folder, and the variables that it gets besides the launcher's own.
public record Command(Path folder, List<String> words, Map<String, String> variables) {
    private static final File NOTHING = new File("/dev/null");
    /// A program that a signal ended has 128 and the signal's number as its code.
    private static final int KILLED = 128;
    /// Ctrl-C ends the whole group, and may end a program before the launcher: the launcher waits this long for
    /// its own end, instead of reporting the program's.
    private static final int SIGNAL_MILLIS = 300;

    public Command {
        words = List.copyOf(words);
        variables = Map.copyOf(variables);
    }

    public static Command in(Path folder, String... words) {
        return new Command(folder, List.of(words), Map.of());
    }

    public Command and(List<String> more) {
        var all = new ArrayList<>(words);
        all.addAll(more);
        return new Command(folder, all, variables);
    }

    public Command with(String variable, String value) {
        var all = new LinkedHashMap<>(variables);
        all.put(variable, value);
        return new Command(folder, words, all);
    }

    public Command with(Map<String, String> more) {
        var all = new LinkedHashMap<>(variables);
        all.putAll(more);
        return new Command(folder, words, all);
    }

    /// Waits for its end; true when it ended with 0.
    static boolean succeeds(Process process) throws InterruptedException {
        int code = process.waitFor();
        if (code > KILLED) Thread.sleep(SIGNAL_MILLIS);
        return code == 0;
    }

    /// Starts it with errors in its output and no input.
    public Process start(Redirect output) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(words).directory(folder.toFile()).redirectInput(NOTHING);
        builder.redirectErrorStream(true).redirectOutput(output).environment().putAll(variables);
        try {
            return builder.start();
        } catch (IOException failed) {
            Thread.sleep(SIGNAL_MILLIS);
            throw failed;
        }
    }
}
