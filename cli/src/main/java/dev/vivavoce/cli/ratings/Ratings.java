package dev.vivavoce.cli.ratings;

import dev.vivavoce.assessment.v1.ExaminationServiceGrpc;
import dev.vivavoce.assessment.v1.ExportRatingsRequest;
import dev.vivavoce.cli.Accounts;
import dev.vivavoce.cli.Arguments;
import dev.vivavoce.cli.FactorCode;
import dev.vivavoce.cli.Program;
import dev.vivavoce.cli.Refusal;
import dev.vivavoce.cli.RunningPlatform;
import io.grpc.ClientInterceptor;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/// `./vivavoce ratings export FOLDER`: writes the talks that examiners have rated, a file each, so that `bench
/// assessment FOLDER` can compare the machine with them. A talk is written before the next one is read.
public final class Ratings {
    private static final String USAGE = "./vivavoce ratings export FOLDER [--rubric RUBRIC] [--code CODE] [--url URL]";
    private static final Duration LIMIT = Duration.ofMinutes(30);

    private Ratings() {}

    public static void main(String... arguments) {
        Program.run(() -> operate(arguments));
    }

    private static int operate(String... words) {
        var arguments = new Arguments(USAGE, Set.of(), Set.of("--rubric", "--code", "--url"), words);
        var said = arguments.words(2, 2);
        if (!said.getFirst().equals("export")) throw arguments.refusal("not understood");
        var running = RunningPlatform.running(arguments.text("--url"), System.getenv());
        if (running.isEmpty()) throw new Refusal("nothing runs here: start it with ./vivavoce up");
        try (var platform = running.get()) {
            return export(
                    platform,
                    new Accounts(platform).asAdministrator(FactorCode.from(arguments)),
                    arguments.text("--rubric").orElse(""),
                    Path.of(said.getLast()),
                    System.out);
        }
    }

    /// Writes the rated talks into a folder without any.
    ///
    /// @param administrator authenticates the call
    /// @param rubric empty for all
    public static int export(
            RunningPlatform platform, ClientInterceptor administrator, String rubric, Path folder, PrintStream out) {
        var files = RatedTalkFiles.in(folder);
        ExaminationServiceGrpc.newBlockingStub(platform.channel("assessment"))
                .withInterceptors(administrator)
                .withDeadlineAfter(LIMIT)
                .exportRatings(
                        ExportRatingsRequest.newBuilder().setRubric(rubric).build())
                .forEachRemaining(files::add);
        out.printf("%d rated talks written to %s%n", files.written(), folder);
        return 0;
    }
}
