package dev.vivavoce.runtimetest.log;

import static java.util.Objects.requireNonNull;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import dev.vivavoce.runtimetest.Await;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/// The log lines of this process, with their ids, from the start until it is closed.
public final class LogLines implements AutoCloseable {
    /// @param ids the context of the line (MDC), such as `request_id`
    public record Line(String message, Map<String, String> ids) {
        public String requestId() {
            return ids.getOrDefault("request_id", "");
        }

        public String traceId() {
            return ids.getOrDefault("trace_id", "");
        }
    }

    private final List<Line> lines = new CopyOnWriteArrayList<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            lines.add(new Line(event.getFormattedMessage(), Map.copyOf(event.getMDCPropertyMap())));
        }
    };

    public LogLines() {
        appender.setContext(root.getLoggerContext());
        appender.start();
        root.addAppender(appender);
    }

    /// Waits for a line with the part in its text.
    public Line await(String part) {
        Await.until("a line with " + part, () -> find(part).isPresent());
        return requireNonNull(find(part).orElse(null));
    }

    private Optional<Line> find(String part) {
        return lines.stream().filter(line -> line.message().contains(part)).findFirst();
    }

    @Override
    public void close() {
        root.detachAppender(appender);
    }
}
