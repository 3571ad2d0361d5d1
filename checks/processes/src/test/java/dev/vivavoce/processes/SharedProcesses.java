package dev.vivavoce.processes;

import static java.util.Objects.requireNonNull;

import dev.vivavoce.cli.connection.GraphQlFailure;
import dev.vivavoce.steps.Eventually;
import dev.vivavoce.steps.Said;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/// The processes that tests of killed processes share: started with the first of these tests, stopped with
/// the test JVM. A part that a failed test has left dead is started again.
final class SharedProcesses implements BeforeAllCallback {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private static @Nullable ServiceProcesses processes;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException, InterruptedException {
        synchronized (SharedProcesses.class) {
            if (processes == null) {
                processes = ServiceProcesses.start();
                context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.GLOBAL).put("the processes", processes);
            }
            processes.startMissing();
            Eventually.get("answers of all parts", LIMIT, SharedProcesses::answer, Boolean.TRUE::equals);
        }
    }

    /// Whether the parts reach one another: they call one that was killed again after a while only.
    private static boolean answer() {
        try {
            var learner = requireNonNull(processes).learner();
            learner.ask(
                    "{ voices { id } viewer { statistics { attempts } documents(first: 1) { nodes { id } } } }",
                    Map.of());
            learner.finish(learner.startReading(Said.SHORT.text()).id());
            return true;
        } catch (GraphQlFailure | StatusRuntimeException _) {
            return false;
        }
    }

    ServiceProcesses running() {
        var running = processes;
        if (running == null) throw new IllegalStateException("the processes do not run yet");
        return running;
    }
}
