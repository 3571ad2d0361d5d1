package dev.vivavoce.cli;

import dev.vivavoce.events.v1.DeadLetterServiceGrpc;
import dev.vivavoce.events.v1.DeadLetterServiceGrpc.DeadLetterServiceBlockingStub;
import dev.vivavoce.events.v1.ListDeadLettersRequest;
import dev.vivavoce.events.v1.ListDeadLettersResponse;
import dev.vivavoce.events.v1.ReplayDeadLettersRequest;
import dev.vivavoce.runtime.proto.ProtoTimes;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/// `./vivavoce dead-letters`: lists events that a service could not process, and processes them again. Ends with 1
/// when something failed again.
public final class DeadLetters {
    private static final String USAGE =
            "./vivavoce dead-letters assessment|billing|content|identity|speech [list | replay EVENT_ID | replay all] [--code CODE] [--url URL]";
    private static final List<String> CONSUMERS = List.of("assessment", "billing", "content", "identity", "speech");
    private static final Duration LIST_LIMIT = Duration.ofSeconds(20);
    private static final Duration REPLAY_LIMIT = Duration.ofSeconds(60);

    private DeadLetters() {}

    public static void main(String... arguments) {
        Program.run(() -> operate(arguments));
    }

    private static int operate(String... words) {
        var arguments = new Arguments(USAGE, Set.of(), Set.of("--code", "--url"), words);
        var said = arguments.words(1, 3);
        if (!CONSUMERS.contains(said.getFirst())) throw arguments.refusal(said.getFirst() + " takes no events");
        var running = RunningPlatform.running(arguments.text("--url"), System.getenv());
        if (running.isEmpty()) throw new Refusal("nothing runs here: start it with ./vivavoce up");
        try (var platform = running.get()) {
            var letters = DeadLetterServiceGrpc.newBlockingStub(platform.channel(said.getFirst()))
                    .withInterceptors(new Accounts(platform).asAdministrator(FactorCode.from(arguments)));
            return switch (String.join(" ", said.subList(1, said.size()))) {
                case "", "list" -> list(letters);
                case "replay all" -> replay(letters, all());
                default -> {
                    if (said.size() != 3 || !said.get(1).equals("replay")) throw arguments.refusal("not understood");
                    yield replay(letters, one(said.get(2)));
                }
            };
        }
    }

    private static int list(DeadLetterServiceBlockingStub letters) {
        var table = new Table("<<<<<", "event", "type", "from", "set aside", "why");
        var page = ListDeadLettersResponse.getDefaultInstance();
        int count = 0;
        do {
            page = letters.withDeadlineAfter(LIST_LIMIT)
                    .listDeadLetters(ListDeadLettersRequest.newBuilder()
                            .setPageToken(page.getNextPageToken())
                            .build());
            for (var letter : page.getDeadLettersList()) {
                table.row(
                        letter.getEventId(),
                        letter.getEventType(),
                        letter.getSource(),
                        ProtoTimes.instant(letter.getDeadAt())
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString(),
                        letter.getReason());
                count++;
            }
        } while (!page.getNextPageToken().isEmpty());
        System.out.print(count == 0 ? "no dead letters\n" : table.toString());
        return 0;
    }

    private static int replay(DeadLetterServiceBlockingStub letters, ReplayDeadLettersRequest request) {
        var replayed = letters.withDeadlineAfter(REPLAY_LIMIT).replayDeadLetters(request);
        System.out.printf("%d taken, %d failed again%n", replayed.getTaken(), replayed.getKept());
        return replayed.getKept() == 0 ? 0 : 1;
    }

    private static ReplayDeadLettersRequest all() {
        return ReplayDeadLettersRequest.newBuilder()
                .setAll(ReplayDeadLettersRequest.All.getDefaultInstance())
                .build();
    }

    private static ReplayDeadLettersRequest one(String eventId) {
        return ReplayDeadLettersRequest.newBuilder().setEventId(eventId).build();
    }
}
