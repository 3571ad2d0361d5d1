package dev.vivavoce.bff.objective;

import com.google.rpc.Code;
import dev.vivavoce.bff.graphql.GraphErrors;
import graphql.GraphQLError;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// Times operations (`graphql.operations`) by kind, name and outcome. The objectives count those with a fault of the
/// platform, and queries that take longer than [#QUERY_LIMIT].
public final class OperationTimers {
    /// A query that takes longer is slow.
    private static final Duration QUERY_LIMIT = Duration.ofSeconds(1);

    /// The codes of services that count as faults count here too.
    private static final Set<Code> FAULTS =
            Set.of(Code.INTERNAL, Code.UNKNOWN, Code.DATA_LOSS, Code.UNAVAILABLE, Code.DEADLINE_EXCEEDED);

    private static final String UNREAD = "unread";

    private final MeterRegistry meters;
    private final Map<Operation, Timer> timers = new ConcurrentHashMap<>();

    /// How an operation ended.
    public enum Outcome {
        OK,
        /// Something was refused, such as a wrong password or a missing right.
        ERRORS,
        /// At least one field failed by a fault of the platform.
        FAULTS;

        public static Outcome of(List<GraphQLError> errors) {
            if (errors.isEmpty()) return OK;
            return errors.stream().anyMatch(error -> isFault(GraphErrors.code(error))) ? FAULTS : ERRORS;
        }
    }

    /// What operations are measured by.
    private record Operation(String kind, String name, Outcome outcome) {}

    public OperationTimers(MeterRegistry meters) {
        this.meters = meters;
    }

    /// @param kind `query`, `mutation` or `subscription`
    public void record(String kind, String name, Outcome outcome, long nanos) {
        timers.computeIfAbsent(new Operation(kind, name, outcome), this::timer).record(nanos, TimeUnit.NANOSECONDS);
    }

    /// Counts a request that failed before its operation began, if the platform is at fault.
    public void recordUnread(Code code, long nanos) {
        if (isFault(code.name())) record(UNREAD, UNREAD, Outcome.FAULTS, nanos);
    }

    private static boolean isFault(String code) {
        return FAULTS.stream().anyMatch(fault -> fault.name().equals(code));
    }

    private Timer timer(Operation operation) {
        return Timer.builder("graphql.operations")
                .tag("type", operation.kind())
                .tag("name", operation.name())
                .tag("outcome", operation.outcome().name().toLowerCase(Locale.ROOT))
                .serviceLevelObjectives(QUERY_LIMIT)
                .register(meters);
    }
}
