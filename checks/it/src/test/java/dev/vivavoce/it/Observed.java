package dev.vivavoce.it;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import com.google.protobuf.TextFormat;
import dev.vivavoce.cli.RunningPlatform;
import dev.vivavoce.runtimetest.TestCollector;
import dev.vivavoce.steps.Said;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/// What operators see of the whole run: the log from INFO on, the traces, and the metrics. None of it may
/// contain a token, a password or a learner's words. Each line and span is searched when it comes: a whole run
/// of them does not fit into memory.
final class Observed implements AutoCloseable {
    private static final List<String> PARTS = List.of("identity", "speech", "content", "assessment", "billing", "bff");

    private static final Pattern TOKEN =
            Pattern.compile("eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,}");
    private static final List<String> SECRETS = Stream.of(
                    WholePlatform.PASSWORD,
                    Said.one().getFirst().text(),
                    Said.SHORT.text(),
                    Said.SENTENCES.getFirst(),
                    Said.SENTENCES.getLast())
            .map(secret -> secret.toLowerCase(Locale.ROOT))
            .toList();

    private final Queue<String> leaks = new ConcurrentLinkedQueue<>();
    private final AtomicInteger lines = new AtomicInteger();
    private final TestCollector collector =
            new TestCollector(span -> search("a trace", TextFormat.printer().printToString(span.span())));
    private final Logger ours = (Logger) LoggerFactory.getLogger("dev.vivavoce");
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            lines.incrementAndGet();
            var thrown = event.getThrowableProxy();
            search(
                    "the log",
                    event.getFormattedMessage() + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown)));
        }
    };

    Observed() throws IOException {
        appender.setContext(ours.getLoggerContext());
        appender.start();
        ours.setLevel(Level.INFO);
        ours.addAppender(appender);
    }

    TestCollector collector() {
        return collector;
    }

    /// Fails when a line, a span or a metric has a secret.
    void assertNoSecret(RunningPlatform platform) {
        var metrics = PARTS.stream()
                .flatMap(part -> platform.metrics(part).lines().stream())
                .toList();
        metrics.forEach(line -> search("the metrics", line));
        assertThat(lines).as("lines of the log").hasPositiveValue();
        assertThat(collector.spans()).as("spans").isNotEmpty();
        assertThat(metrics).as("metrics").isNotEmpty();
        assertThat(leaks).as("tokens, passwords and sentences that were said").isEmpty();
    }

    private void search(String where, String text) {
        var small = text.toLowerCase(Locale.ROOT);
        if (TOKEN.matcher(text).find() || SECRETS.stream().anyMatch(small::contains)) leaks.add(where + ": " + text);
    }

    @Override
    public void close() {
        ours.detachAppender(appender);
        collector.close();
    }
}
