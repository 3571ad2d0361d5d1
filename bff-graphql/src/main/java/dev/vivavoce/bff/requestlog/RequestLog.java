package dev.vivavoce.bff.requestlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.language.Document;
import graphql.schema.GraphQLSchema;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/// Appends a line of JSON for each operation to a file, and one with the fields of each document when it is
/// first asked for. There are no variables, results, tokens or persons in it.
///
/// Lines are written by a thread of their own. When it cannot follow, lines are left out rather than requests kept
/// waiting. A file of a day, or of 100 MB, is kept as `NAME.DATE.N` beside it, 30 days and 1 GB at most.
public final class RequestLog implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int WAITING_LINES = 10_000;
    private static final int REMEMBERED_DOCUMENTS = 10_000;

    private final LoggerContext logging = new LoggerContext();
    private final Logger lines = logging.getLogger("requests");
    private final Clock clock;
    private final Cache<Document, Known> documents =
            Caffeine.newBuilder().weakKeys().build();
    /// The ids of documents whose fields are in the file.
    private final Set<String> written = ConcurrentHashMap.newKeySet();

    private record Known(String id, int fields) {}

    /// An operation that has been executed.
    ///
    /// @param type `query`, `mutation` or `subscription`
    /// @param name the operation's; empty without one
    /// @param nanos until its result, for a subscription until it began
    /// @param cost of which it was charged; 0 when it was refused for it
    /// @param calls to services
    /// @param failures the reasons of its errors
    public record Operation(
            String requestId, String type, String name, long nanos, int cost, int calls, Collection<String> failures) {}

    public RequestLog(Path file, Clock clock) {
        this.clock = clock;
        logging.setMDCAdapter(new LogbackMDCAdapter());
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(logging);
        encoder.setPattern("%msg%n");
        encoder.setCharset(UTF_8);
        encoder.start();
        var appender = new RollingFileAppender<ILoggingEvent>();
        appender.setContext(logging);
        appender.setFile(file.toString());
        appender.setEncoder(encoder);
        var policy = new SizeAndTimeBasedRollingPolicy<ILoggingEvent>();
        policy.setContext(logging);
        policy.setParent(appender);
        policy.setFileNamePattern(file + ".%d.%i");
        policy.setMaxFileSize(FileSize.valueOf("100MB"));
        policy.setMaxHistory(30);
        policy.setTotalSizeCap(FileSize.valueOf("1GB"));
        policy.start();
        appender.setRollingPolicy(policy);
        appender.start();
        var waiting = new AsyncAppender();
        waiting.setContext(logging);
        waiting.setQueueSize(WAITING_LINES);
        waiting.setDiscardingThreshold(0);
        waiting.setNeverBlock(true);
        waiting.addAppender(appender);
        waiting.start();
        lines.setLevel(Level.INFO);
        lines.addAppender(waiting);
    }

    /// @param text of the document
    public void write(GraphQLSchema schema, Document document, String text, Operation operation) {
        var known = documents.get(document, parsed -> known(schema, parsed, text));
        var line = new LinkedHashMap<String, Object>();
        line.put("at", clock.instant().toString());
        line.put("requestId", operation.requestId());
        line.put("type", operation.type());
        line.put("name", operation.name());
        line.put("document", known.id());
        line.put("fields", known.fields());
        line.put("milliseconds", operation.nanos() / 10_000 / 100.0);
        line.put("cost", operation.cost());
        line.put("calls", operation.calls());
        line.put("failures", operation.failures());
        write(line);
    }

    private Known known(GraphQLSchema schema, Document document, String text) {
        var id = "sha256:" + sha256(text);
        var fields = DocumentFields.of(schema, document);
        if (written.size() < REMEMBERED_DOCUMENTS && written.add(id)) {
            var line = new LinkedHashMap<String, Object>();
            line.put("at", clock.instant().toString());
            line.put("document", id);
            line.put("coordinates", fields.coordinates());
            write(line);
        }
        return new Known(id, fields.count());
    }

    private void write(Map<String, ?> line) {
        lines.info(JSON.writeValueAsString(line));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    /// Writes the lines that wait.
    @Override
    public void close() {
        logging.stop();
    }
}
