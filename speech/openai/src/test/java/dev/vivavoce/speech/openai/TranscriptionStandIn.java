package dev.vivavoce.speech.openai;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.armeria.common.AggregatedHttpRequest;
import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.common.multipart.AggregatedBodyPart;
import com.linecorp.armeria.common.multipart.AggregatedMultipart;
import com.linecorp.armeria.common.multipart.Multipart;
import com.linecorp.armeria.server.Server;
import dev.vivavoce.speech.audio.AudioFile;
import dev.vivavoce.speech.audio.UnusableAudio;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A server with `POST /v1/audio/transcriptions`, which recognises the given text in every sound, and nothing
/// in silence. Its words share the time of the sound.
public final class TranscriptionStandIn implements AutoCloseable {
    public static final String KEY = "a-key-of-the-tests";
    /// What it recognises unless it is set otherwise.
    public static final String SENTENCE = "Buenos días. ¿Cómo está usted?";

    /// The language in which it hears that.
    public static final String LANGUAGE = "spanish";

    /// What is wrong with an answer.
    public enum Fault {
        NONE,
        /// 429.
        THROTTLED,
        /// 503.
        AWAY,
        /// 400.
        REFUSED,
        /// The connection ends in the middle of the body.
        CUT,
        /// Half of a JSON document, with its right length.
        HALF,
        /// Another JSON document.
        OTHER,
        /// The text without words.
        NO_WORDS,
        /// The last word ends long after the sound.
        OUTSIDE,
        /// The words are returned in reverse order.
        BACKWARDS,
        /// The right answer, two seconds late.
        LATE,
        /// No answer at all.
        SILENT
    }

    /// A request with the right key, as it was understood.
    ///
    /// @param fields in their order, as `name=value`
    public record Heard(List<String> fields, double seconds) {}

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}']+");
    private static final int HERTZ = 16_000;
    private static final double FAR_SECONDS = 60;
    private static final Duration LATE = Duration.ofSeconds(2);

    private final ObjectMapper json = new ObjectMapper();
    private final List<Heard> requests = new CopyOnWriteArrayList<>();
    private final List<CompletableFuture<Void>> silent = new CopyOnWriteArrayList<>();
    private final ConcurrentLinkedQueue<Fault> script = new ConcurrentLinkedQueue<>();
    private final Server server;
    private final ConcurrentLinkedQueue<String> sentences = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> languages = new ConcurrentLinkedQueue<>();
    private volatile String language = LANGUAGE;
    private volatile Fault fault = Fault.NONE;

    private TranscriptionStandIn() {
        server = Server.builder()
                .http(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .requestTimeoutMillis(0)
                .service("/v1/audio/transcriptions", (_, request) -> serve(request))
                .build();
        server.start().join();
    }

    public static TranscriptionStandIn start() {
        return new TranscriptionStandIn();
    }

    public URI address() {
        return URI.create("http://localhost:" + server.activeLocalPort() + "/v1");
    }

    /// The next answers are broken like these, one each; those after them as `last`.
    public void fail(Fault last, Fault... first) {
        script.clear();
        script.addAll(Arrays.asList(first));
        fault = last;
    }

    /// What the next answers without a fault hear, one each; those after them hear [#SENTENCE].
    public void hear(String... first) {
        sentences.clear();
        sentences.addAll(Arrays.asList(first));
    }

    /// The languages that the next answers name, one each; those after them name `last`.
    public void name(String last, String... first) {
        languages.clear();
        languages.addAll(Arrays.asList(first));
        language = last;
    }

    public List<Heard> requests() {
        return List.copyOf(requests);
    }

    public void forgetRequests() {
        requests.clear();
    }

    /// Done once the client has closed a request that is not answered.
    public List<CompletableFuture<Void>> unanswered() {
        return List.copyOf(silent);
    }

    private HttpResponse serve(HttpRequest request) {
        return HttpResponse.of(request.aggregate()
                .thenCompose(whole ->
                        Multipart.from(request(whole)).aggregate().thenApply(parts -> answered(whole, parts))));
    }

    private static HttpRequest request(AggregatedHttpRequest whole) {
        return whole.toHttpRequest();
    }

    private HttpResponse answered(AggregatedHttpRequest request, AggregatedMultipart parts) {
        if (!("Bearer " + KEY).equals(request.headers().get("authorization")))
            return error(HttpStatus.UNAUTHORIZED, "invalid_api_key");
        var sound = samples(Objects.requireNonNull(parts.field("file")));
        double length = sound.length / (double) HERTZ;
        requests.add(new Heard(
                parts.bodyParts().stream()
                        .filter(part -> !"file".equals(part.name()))
                        .map(part -> part.name() + "=" + part.contentUtf8())
                        .toList(),
                length));
        boolean isSilent = IntStream.range(0, sound.length).allMatch(i -> Math.abs(sound[i]) < 0.001);
        var next = script.poll();
        var broken = next == null ? fault : next;
        var answer = isSilent ? answer("", 0) : answer(sentence(broken), length);
        return switch (broken) {
            case NONE -> ok(answer.toString());
            case LATE -> HttpResponse.delayed(ok(answer.toString()), LATE);
            case THROTTLED -> error(HttpStatus.TOO_MANY_REQUESTS, "rate_limit_exceeded");
            case AWAY -> error(HttpStatus.SERVICE_UNAVAILABLE, "overloaded");
            case REFUSED -> error(HttpStatus.BAD_REQUEST, "invalid_value");
            case CUT -> cut(HttpData.ofUtf8(answer.toString()));
            case HALF -> ok(answer.toString().substring(0, answer.toString().length() / 2));
            case OTHER -> ok("[\"no\", \"text\"]");
            case NO_WORDS -> ok(answer.without("words").toString());
            case OUTSIDE -> {
                ((ObjectNode) answer.withArray("words").get(0)).put("end", FAR_SECONDS);
                yield ok(answer.toString());
            }
            case BACKWARDS -> {
                ((ObjectNode) answer.withArray("words").get(0))
                        .put("start", length)
                        .put("end", length);
                yield ok(answer.toString());
            }
            case SILENT -> {
                var response = HttpResponse.of(new CompletableFuture<>());
                silent.add(response.whenComplete().handle((_, _) -> null));
                yield response;
            }
        };
    }

    private String sentence(Fault broken) {
        var told = broken == Fault.NONE ? sentences.poll() : null;
        return told == null ? SENTENCE : told;
    }

    private String told() {
        return Objects.requireNonNullElse(languages.poll(), language);
    }

    private static float[] samples(AggregatedBodyPart file) {
        try {
            return AudioFile.decode(file.content().array(), Duration.ofMinutes(1));
        } catch (UnusableAudio thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    private ObjectNode answer(String text, double length) {
        var answer = json.createObjectNode()
                .put("task", "transcribe")
                .put("language", told())
                .put("duration", length)
                .put("text", text);
        var words = answer.putArray("words");
        var texts = WORD.matcher(text).results().map(found -> found.group()).toList();
        double each = length / texts.size();
        for (int i = 0; i < texts.size(); i++)
            words.addObject().put("word", texts.get(i)).put("start", i * each).put("end", (i + 1) * each);
        return answer;
    }

    private static HttpResponse ok(String body) {
        return HttpResponse.of(HttpStatus.OK, MediaType.JSON_UTF_8, body);
    }

    private static HttpResponse cut(HttpData whole) {
        var response = HttpResponse.streaming();
        response.write(ResponseHeaders.builder(HttpStatus.OK)
                .contentType(MediaType.JSON_UTF_8)
                .contentLength(whole.length())
                .build());
        response.write(HttpData.copyOf(whole.array(), 0, whole.length() / 2));
        response.close(new IllegalStateException("cut"));
        return response;
    }

    private static HttpResponse error(HttpStatus status, String code) {
        return HttpResponse.of(status, MediaType.JSON, "{\"error\":{\"message\":\"no\",\"code\":\"" + code + "\"}}");
    }

    @Override
    public void close() {
        server.stop().join();
    }
}
