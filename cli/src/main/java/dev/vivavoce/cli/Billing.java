package dev.vivavoce.cli;

import dev.vivavoce.billing.v1.GetTimelineRequest;
import dev.vivavoce.billing.v1.ListFailedEventsRequest;
import dev.vivavoce.billing.v1.ReconcileRequest;
import dev.vivavoce.billing.v1.ReconcileServiceGrpc;
import dev.vivavoce.billing.v1.ReconcileServiceGrpc.ReconcileServiceBlockingStub;
import dev.vivavoce.billing.v1.ReplayEventsRequest;
import dev.vivavoce.identity.v1.AdministrationServiceGrpc;
import dev.vivavoce.identity.v1.ListManagedUsersRequest;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.proto.ProtoTimes;
import io.grpc.ClientInterceptor;
import java.io.PrintStream;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/// `./vivavoce billing`: compares billing with the payment provider and repairs it, tells what happened to a
/// person's subscription, and processes events again that failed. Ends with 1 when something failed again.
public final class Billing {
    private static final String USAGE =
            "./vivavoce billing reconcile | timeline USER_ID|EMAIL | replay [EVENT_ID …] | failed [--code CODE] [--url URL]";
    private static final Duration READ_LIMIT = Duration.ofSeconds(20);
    private static final Duration REPAIR_LIMIT = Duration.ofMinutes(10);
    private static final int MOST_EVENTS = 200;

    private Billing() {}

    public static void main(String... arguments) {
        Program.run(() -> operate(arguments));
    }

    private static int operate(String... words) {
        var arguments = new Arguments(USAGE, Set.of(), Set.of("--code", "--url"), words);
        var said = arguments.words(1, 1 + MOST_EVENTS);
        var wanted = said.subList(1, said.size());
        boolean isUnderstood = switch (said.getFirst()) {
            case "reconcile", "failed" -> wanted.isEmpty();
            case "timeline" -> wanted.size() == 1;
            case "replay" -> true;
            case String _ -> false;
        };
        if (!isUnderstood) throw arguments.refusal("not understood");
        var running = RunningPlatform.running(arguments.text("--url"), System.getenv());
        if (running.isEmpty()) throw new Refusal("nothing runs here: start it with ./vivavoce up");
        try (var platform = running.get()) {
            var administrator = new Accounts(platform).asAdministrator(FactorCode.from(arguments));
            return run(platform, administrator, said.getFirst(), wanted, System.out);
        }
    }

    /// Runs one of the commands.
    ///
    /// @param administrator authenticates the calls
    public static int run(
            RunningPlatform platform,
            ClientInterceptor administrator,
            String command,
            List<String> wanted,
            PrintStream out) {
        var billing = ReconcileServiceGrpc.newBlockingStub(platform.channel("billing"))
                .withInterceptors(administrator);
        return switch (command) {
            case "reconcile" -> reconcile(billing, out);
            case "timeline" -> timeline(billing, userId(platform, administrator, wanted.getFirst()), out);
            case "replay" -> replay(billing, wanted, out);
            case String _ -> failed(billing, out);
        };
    }

    private static int reconcile(ReconcileServiceBlockingStub billing, PrintStream out) {
        var repair = billing.withDeadlineAfter(REPAIR_LIMIT).reconcile(ReconcileRequest.getDefaultInstance());
        out.printf(
                "%d events had not arrived, %d were waiting; %d subscriptions compared, %d repaired%n",
                repair.getEventsMissed(),
                repair.getEventsProcessed(),
                repair.getSubscriptionsCompared(),
                repair.getSubscriptionsRepaired());
        return 0;
    }

    private static int timeline(ReconcileServiceBlockingStub billing, String userId, PrintStream out) {
        var timeline = billing.withDeadlineAfter(READ_LIMIT)
                .getTimeline(GetTimelineRequest.newBuilder().setUserId(userId).build());
        out.println("user      " + userId);
        out.println("customer  "
                + (timeline.getCustomerId().isEmpty() ? "none: has never begun to pay" : timeline.getCustomerId()));
        var table = new Table("<<<", "when", "kind", "what");
        for (var entry : timeline.getEntriesList())
            table.row(
                    ProtoTimes.instant(entry.getAt())
                            .truncatedTo(ChronoUnit.SECONDS)
                            .toString(),
                    entry.getKind().name().substring("TIMELINE_KIND_".length()),
                    entry.getText());
        out.print(timeline.getEntriesCount() == 0 ? "nothing has happened\n" : table.toString());
        return 0;
    }

    /// A UUID, or the address of an account.
    private static String userId(RunningPlatform platform, ClientInterceptor administrator, String text) {
        if (Ids.parse(text).isPresent()) return text;
        var found = AdministrationServiceGrpc.newBlockingStub(platform.channel("identity"))
                .withInterceptors(administrator)
                .withDeadlineAfter(READ_LIMIT)
                .listManagedUsers(
                        ListManagedUsersRequest.newBuilder().setSearch(text).build())
                .getUsersList()
                .stream()
                .filter(user -> user.getUser().getEmail().equalsIgnoreCase(text))
                .findFirst();
        return found.orElseThrow(() -> new Refusal("there is no account " + text))
                .getUser()
                .getId();
    }

    private static int replay(ReconcileServiceBlockingStub billing, List<String> eventIds, PrintStream out) {
        var replayed = billing.withDeadlineAfter(REPAIR_LIMIT)
                .replayEvents(ReplayEventsRequest.newBuilder()
                        .addAllEventIds(eventIds)
                        .build());
        out.printf("%d processed, %d failed again%n", replayed.getProcessed(), replayed.getFailed());
        return replayed.getFailed() == 0 ? 0 : 1;
    }

    private static int failed(ReconcileServiceBlockingStub billing, PrintStream out) {
        var events = billing.withDeadlineAfter(READ_LIMIT)
                .listFailedEvents(ListFailedEventsRequest.getDefaultInstance())
                .getEventsList();
        var table = new Table("<<<<", "event", "type", "arrived", "why");
        for (var event : events)
            table.row(
                    event.getId(),
                    event.getType(),
                    ProtoTimes.instant(event.getReceivedAt())
                            .truncatedTo(ChronoUnit.SECONDS)
                            .toString(),
                    event.getFailure());
        out.print(events.isEmpty() ? "no event has failed\n" : table.toString());
        return 0;
    }
}
