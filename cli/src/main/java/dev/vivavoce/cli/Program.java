package dev.vivavoce.cli;

import dev.vivavoce.cli.client.LinkMailed;
import dev.vivavoce.cli.client.PayloadRefusal;
import dev.vivavoce.cli.connection.GraphQl;
import dev.vivavoce.cli.connection.GraphQlFailure;
import dev.vivavoce.cli.connection.HandshakeRefused;
import dev.vivavoce.cli.connection.SocketClosed;
import dev.vivavoce.local.postgres.StartRefused;
import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.speech.evaluation.recordings.UnusableRecordings;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What the programs share: exit codes, output, and the platform they use. Results go to standard output,
/// everything else to standard error.
public final class Program {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final int FAILED = 1;
    private static final int REFUSED = 2;

    private Program() {}

    /// What a program does; its exit code.
    public interface Work {
        int run() throws IOException, InterruptedException;
    }

    /// Runs it and ends the process: 0 success, 1 something failed, 2 wrong arguments.
    public static void run(Work work) {
        System.exit(outcome(work));
    }

    private static int outcome(Work work) {
        try {
            return work.run();
        } catch (Refusal | UnusableRecordings | Env.BadSettings refusal) {
            say(refusal.getMessage());
            return REFUSED;
        } catch (LinkMailed mailed) {
            say(mailed.getMessage()
                    + ": ./vivavoce demo follows it with --mail, the address of a Mailpit that catches it");
            return REFUSED;
        } catch (GraphQlFailure failure) {
            say(failure.getMessage());
            if (failure.reason().equals("DOCUMENT_UNKNOWN"))
                say("this edge executes only documents that it knows: deploy/compose/demo-documents.json has those of"
                        + " ./vivavoce demo, for its setting BFF_MORE_DOCUMENTS");
            return FAILED;
        } catch (GraphQl.Unreachable
                | PayloadRefusal
                | HandshakeRefused
                | SocketClosed
                | StartRefused
                | StatusRuntimeException failure) {
            say(failure.getMessage());
            return FAILED;
        } catch (InterruptedException _) {
            say("interrupted");
            return FAILED;
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    public static void say(@Nullable String text) {
        System.err.println("vivavoce: " + text);
    }

    /// The running platform; otherwise one in this JVM, which stops with it.
    public static RunningPlatform platform(Optional<String> url) {
        return platform(url, Map.of());
    }

    /// The same; one in this JVM has more settings than those of the environment.
    public static RunningPlatform platform(Optional<String> url, Map<String, String> more) {
        var running = RunningPlatform.running(url, System.getenv());
        if (running.isPresent()) return running.get();
        say("no platform runs yet: starting one for this command …");
        var settings = new HashMap<>(System.getenv());
        settings.putAll(more);
        var own = RunningPlatform.here(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(own::close, "stop")); // Ctrl-C
        return own;
    }

    /// The same, but a platform that is started runs in a JVM of its own.
    public static RunningPlatform platformBeside(Optional<String> url) throws InterruptedException {
        var running = RunningPlatform.running(url, System.getenv());
        if (running.isPresent()) return running.get();
        say("no platform runs yet: starting one for this command …");
        var own = RunningPlatform.beside(System.getenv());
        Runtime.getRuntime().addShutdownHook(new Thread(own::close, "stop"));
        return own;
    }

    /// The default file for a bench's results.
    public static Path results(String bench) {
        return RunningPlatform.home(System.getenv()).resolve("bench").resolve(bench + ".json");
    }

    public static boolean isTerminal() {
        return System.console() != null && System.console().isTerminal();
    }

    /// Overwrites one line on a terminal; otherwise prints a line after each tenth, but at least each hundred.
    public static void progress(int done, int all, String of) {
        if (isTerminal()) System.err.print("\r" + done + " of " + all + " " + of + (done == all ? "\n" : " "));
        else if (done == all || done % Math.clamp(all / 10, 1, 100) == 0) say(done + " of " + all + " " + of);
    }

    public static void write(Path file, Object json) {
        try {
            if (file.toAbsolutePath().getParent() instanceof Path folder) Files.createDirectories(folder);
            Files.writeString(file, JSON.writeValueAsString(json) + "\n");
            say("written to " + file);
        } catch (IOException e) {
            throw new Refusal(file + " cannot be written: " + e.getMessage());
        }
    }
}
