package dev.vivavoce.fleet;

import dev.vivavoce.cli.RunningPlatform;
import dev.vivavoce.cli.demo.BillingDemo;
import dev.vivavoce.cli.demo.Demo;
import dev.vivavoce.cli.demo.LearnDemo;
import dev.vivavoce.cli.demo.RolePlayDemo;
import dev.vivavoce.cli.demo.VoiceDemo;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What people do on the platform, played on the fleet by the demos, which do not depend on the fleet.
final class Jobs {
    /// A job that was played.
    ///
    /// @param failure why it did not get to its end; null when it did
    record Played(String job, Duration took, @Nullable String failure) {
        boolean isDone() {
            return failure == null;
        }

        String outcome() {
            return failure == null ? "done" : failure;
        }
    }

    private interface Job {
        /// Returns whether everything that was promised came.
        boolean play(RunningPlatform platform, PrintStream out) throws IOException, InterruptedException;
    }

    private record Named(String name, Job job) {}

    private static final List<Named> ALL = List.of(
            new Named("read a sentence", Demo::run),
            new Named("a talk with a partner", (platform, out) -> {
                var _ = RolePlayDemo.run(platform, "PRACTICE", out);
                return true;
            }),
            new Named("documents, notes, chat and a quiz", (platform, out) -> {
                var _ = LearnDemo.run(platform, out);
                return true;
            }),
            new Named("recorded files, generated audio and a pipeline", VoiceDemo::run),
            new Named("plans and payments", (platform, out) -> {
                BillingDemo.run(platform, out);
                return true;
            }));

    private Jobs() {}

    /// Plays each job once.
    ///
    /// @param said the file that gets what the jobs print
    static List<Played> play(Fleet fleet, Path said) throws IOException, InterruptedException {
        Files.createDirectories(said.toAbsolutePath().getParent());
        var played = new ArrayList<Played>();
        try (var out = new PrintStream(Files.newOutputStream(said), true, StandardCharsets.UTF_8)) {
            for (var named : ALL) {
                out.println("\n=== " + named.name());
                played.add(played(named, fleet.platform(), out));
                System.out.println(
                        played.getLast().job() + ": " + played.getLast().outcome());
            }
        }
        return played;
    }

    private static Played played(Named named, RunningPlatform platform, PrintStream out) throws InterruptedException {
        long begin = System.nanoTime();
        String failure = null;
        try {
            if (!named.job().play(platform, out)) failure = "not all that was promised came";
        } catch (IOException | RuntimeException thrown) {
            thrown.printStackTrace(out);
            failure = thrown.toString();
        }
        return new Played(named.name(), Duration.ofNanos(System.nanoTime() - begin), failure);
    }
}
