package dev.vivavoce.speech.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpResponseWriter;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.server.Server;
import dev.vivavoce.runtimetest.aws.AwsSignature;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.eventstream.HeaderValue;
import software.amazon.awssdk.eventstream.Message;

/// Replaces Amazon Transcribe in tests: `POST /stream-transcription` over HTTP/2, with messages of
/// `application/vnd.amazon.eventstream` in both directions and the signature of every request verified. It
/// recognises the given text in every sound, one word more for each 300 ms, and nothing in silence.
public final class TranscribeStandIn implements AutoCloseable {
    /// What it recognises unless it is set otherwise.
    public static final String SENTENCE = "¿Dónde está la estación, señora?";

    /// What is wrong with a stream.
    public enum Fault {
        NONE,
        /// 429, before the stream begins.
        THROTTLED,
        /// 503, before the stream begins.
        AWAY,
        /// 400, before the stream begins.
        REFUSED,
        /// `LimitExceededException` in the stream.
        LIMITED,
        /// `InternalFailureException` in the stream.
        BROKEN,
        /// `BadRequestException` in the stream.
        BAD_REQUEST,
        /// The connection ends in the middle of a message.
        CUT,
        /// The connection ends before any text.
        CUT_EARLY,
        /// The connection ends after the first half of the words is final.
        CUT_BETWEEN,
        /// The stream ends with text that is not final.
        NOT_FINAL,
        /// A result that is no JSON.
        GARBAGE,
        /// A message whose checksum is wrong.
        BAD_CHECKSUM,
        /// The last word ends long after the sound.
        OUTSIDE,
        /// The words are returned in reverse order.
        BACKWARDS,
        /// Words without confidence.
        UNSURE,
        /// The right answer, two seconds late.
        LATE,
        /// No text and no end.
        SILENT
    }

    /// A stream whose signature is right.
    public static final class Heard {
        private final Map<String, String> headers;
        final CompletableFuture<Void> ended = new CompletableFuture<>();
        volatile long bytes;
        volatile boolean isWhole;

        Heard(Map<String, String> headers) {
            this.headers = headers;
        }

        public String header(String name) {
            return headers.getOrDefault(name, "");
        }

        /// The sound that has come.
        public double seconds() {
            return bytes / 2.0 / HERTZ;
        }

        /// Whether the client has ended the sound.
        public boolean isWhole() {
            return isWhole;
        }

        /// Done once nothing is paid for any more: the stream has ended, or the client has closed it.
        public CompletableFuture<Void> ended() {
            return ended;
        }
    }

    static final String EVENT_STREAM = "application/vnd.amazon.eventstream";
    private static final int HERTZ = 16_000;
    private static final int WORD_SAMPLES = HERTZ * 3 / 10;
    private static final Duration LATE = Duration.ofSeconds(2);
    private static final double FAR_SECONDS = 60;
    private static final Gson JSON = new Gson();

    private final AwsSignature signature = new AwsSignature(
            new AwsSignature.Trusted(
                    PollyStandIn.ACCESS_KEY, PollyStandIn.SECRET_KEY, PollyStandIn.REGION, "transcribe"),
            Clock.systemUTC());
    private final List<Heard> streams = new CopyOnWriteArrayList<>();
    private final ConcurrentLinkedQueue<Fault> script = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> sentences = new ConcurrentLinkedQueue<>();
    private final Server server;
    private volatile Fault fault = Fault.NONE;

    private TranscribeStandIn() {
        server = Server.builder()
                .http(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .requestTimeoutMillis(0)
                .maxRequestLength(0)
                .service("/stream-transcription", (_, request) -> serve(request))
                .build();
        server.start().join();
    }

    public static TranscribeStandIn start() {
        return new TranscribeStandIn();
    }

    public URI address() {
        return URI.create("http://localhost:" + server.activeLocalPort());
    }

    /// The next streams are broken like these, one each; those after them as `last`.
    public void fail(Fault last, Fault... first) {
        script.clear();
        script.addAll(Arrays.asList(first));
        fault = last;
    }

    /// What the next streams hear, one each; those after them hear [#SENTENCE].
    public void hear(String... first) {
        sentences.clear();
        sentences.addAll(Arrays.asList(first));
    }

    /// All streams since the last [#forget], those that were refused for a fault included.
    public List<Heard> streams() {
        return List.copyOf(streams);
    }

    public void forget() {
        streams.clear();
    }

    private HttpResponse serve(HttpRequest request) {
        var headers = new HashMap<String, String>();
        request.headers().forEach((name, value) -> headers.put(name.toString(), value));
        headers.put("host", Objects.requireNonNullElse(request.authority(), ""));
        try {
            signature.verify(new AwsSignature.Request(request.method().name(), "/stream-transcription", "", headers));
        } catch (AwsSignature.Refused refusal) {
            return error(HttpStatus.FORBIDDEN, refusal.code());
        }
        var heard = new Heard(Map.copyOf(headers));
        var wrong = Objects.requireNonNullElse(script.poll(), fault);
        streams.add(heard);
        switch (wrong) {
            case THROTTLED -> {
                heard.ended.complete(null);
                return error(HttpStatus.TOO_MANY_REQUESTS, "LimitExceededException");
            }
            case AWAY -> {
                heard.ended.complete(null);
                return error(HttpStatus.SERVICE_UNAVAILABLE, "ServiceUnavailableException");
            }
            case REFUSED -> {
                heard.ended.complete(null);
                return error(HttpStatus.BAD_REQUEST, "BadRequestException");
            }
            default -> {
                var response = HttpResponse.streaming();
                response.whenComplete().handle((_, _) -> heard.ended.complete(null));
                response.write(ResponseHeaders.builder(HttpStatus.OK)
                        .set("content-type", EVENT_STREAM)
                        .build());
                var sentence = Objects.requireNonNullElse(sentences.poll(), SENTENCE);
                request.subscribe(new SoundReader(heard, new Answer(response, wrong, List.of(sentence.split(" ")))));
                return response;
            }
        }
    }

    /// What is answered while sound comes.
    static final class Answer {
        private final HttpResponseWriter response;
        private final Fault fault;
        private final List<String> words;
        private long loud;
        private int shown;

        Answer(HttpResponseWriter response, Fault fault, List<String> words) {
            this.response = response;
            this.fault = fault;
            this.words = words;
        }

        /// More sound has come.
        void hear(boolean isLoud, long samples) {
            if (isLoud) loud += samples;
            int now = (int) Math.min(words.size(), loud / WORD_SAMPLES);
            if (now == shown || fault == Fault.SILENT || fault == Fault.CUT_EARLY) return;
            shown = now;
            write(event("TranscriptEvent", result(true, words.subList(0, now), now * WORD_SAMPLES)));
        }

        /// The sound has ended.
        void end(long samples) {
            var all = loud == 0 ? List.<String>of() : words;
            switch (fault) {
                case SILENT -> {}
                case LATE ->
                    CompletableFuture.delayedExecutor(LATE.toMillis(), TimeUnit.MILLISECONDS)
                            .execute(() -> {
                                if (response.isOpen()) finish(all, samples);
                            });
                case LIMITED -> fail("LimitExceededException");
                case BROKEN -> fail("InternalFailureException");
                case BAD_REQUEST -> fail("BadRequestException");
                case CUT -> {
                    var whole = event("TranscriptEvent", result(false, all, samples));
                    write(Arrays.copyOf(whole, whole.length / 2));
                    response.close(new IllegalStateException("cut"));
                }
                case CUT_EARLY -> response.close(new IllegalStateException("cut"));
                case CUT_BETWEEN -> {
                    write(event("TranscriptEvent", result(false, all.subList(0, all.size() / 2), samples / 2)));
                    response.close(new IllegalStateException("cut"));
                }
                case GARBAGE -> {
                    write(event("TranscriptEvent", "{\"Transcript\":{\"Results\":[{"));
                    response.close();
                }
                case BAD_CHECKSUM -> {
                    var whole = event("TranscriptEvent", result(false, all, samples));
                    whole[whole.length - 1] ^= 1;
                    write(whole);
                    response.close();
                }
                case NOT_FINAL -> {
                    write(event("TranscriptEvent", result(true, all, samples)));
                    response.close();
                }
                case NONE, THROTTLED, AWAY, REFUSED, OUTSIDE, BACKWARDS, UNSURE -> finish(all, samples);
            }
        }

        private void finish(List<String> all, long samples) {
            if (!all.isEmpty()) write(event("TranscriptEvent", result(false, all, samples)));
            response.close();
        }

        private void fail(String type) {
            var message = new Message(
                    Map.of(
                            ":message-type", HeaderValue.fromString("exception"),
                            ":exception-type", HeaderValue.fromString(type),
                            ":content-type", HeaderValue.fromString("application/json")),
                    "{\"Message\":\"as the test wants it\"}".getBytes(UTF_8));
            write(bytes(message));
            response.close();
        }

        private void write(byte[] bytes) {
            response.write(HttpData.wrap(bytes));
        }

        private String result(boolean isPartial, List<String> said, long samples) {
            var items = new ArrayList<Map<String, Object>>();
            double each = samples / (double) HERTZ / Math.max(1, said.size());
            for (int i = 0; i < said.size(); i++) {
                int at = fault == Fault.BACKWARDS ? said.size() - 1 - i : i;
                boolean isLast = i == said.size() - 1;
                var word = said.get(i);
                if (word.startsWith("¿")) items.add(mark("¿", at * each));
                var item = new HashMap<String, Object>();
                item.put("Type", "pronunciation");
                item.put("Content", word.replaceAll("[^\\p{L}\\p{N}']", ""));
                item.put("StartTime", at * each);
                item.put("EndTime", (at + 1) * each + (isLast && fault == Fault.OUTSIDE ? FAR_SECONDS : 0));
                if (!isPartial && fault != Fault.UNSURE) item.put("Confidence", 0.9);
                items.add(item);
                if (word.matches(".*[,.?!]")) items.add(mark(word.substring(word.length() - 1), (at + 1) * each));
            }
            var result = Map.of(
                    "ResultId",
                    "one",
                    "IsPartial",
                    isPartial,
                    "StartTime",
                    0.0,
                    "EndTime",
                    samples / (double) HERTZ,
                    "Alternatives",
                    List.of(Map.of("Transcript", String.join(" ", said), "Items", items)));
            return JSON.toJson(Map.of("Transcript", Map.of("Results", List.of(result))));
        }

        private static Map<String, Object> mark(String mark, double at) {
            return Map.of("Type", "punctuation", "Content", mark, "StartTime", at, "EndTime", at);
        }

        private static byte[] event(String type, String json) {
            return bytes(new Message(
                    Map.of(
                            ":message-type", HeaderValue.fromString("event"),
                            ":event-type", HeaderValue.fromString(type),
                            ":content-type", HeaderValue.fromString("application/json")),
                    json.getBytes(UTF_8)));
        }

        private static byte[] bytes(Message message) {
            var buffer = message.toByteBuffer();
            var bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            return bytes;
        }
    }

    private static HttpResponse error(HttpStatus status, String type) {
        return HttpResponse.of(
                ResponseHeaders.builder(status)
                        .contentType(MediaType.JSON)
                        .set("x-amzn-errortype", type)
                        .build(),
                HttpData.ofUtf8("{\"Message\":\"as the test wants it\"}"));
    }

    @Override
    public void close() {
        server.stop().join();
    }
}
