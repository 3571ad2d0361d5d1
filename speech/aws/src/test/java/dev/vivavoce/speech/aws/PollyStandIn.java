package dev.vivavoce.speech.aws;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.linecorp.armeria.common.AggregatedHttpRequest;
import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.ServiceRequestContext;
import dev.vivavoce.runtimetest.aws.AwsSignature;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Replaces Amazon Polly in tests: `POST /v1/speech`, with the signature of every request verified. Each word
/// is a tone of 300 ms at the voice's own rate, with matching speech marks.
public final class PollyStandIn implements AutoCloseable {
    public static final String REGION = "eu-central-1";
    public static final String ACCESS_KEY = "AKIDOFTHETESTS";
    public static final String SECRET_KEY = "the secret key of the tests";

    /// What is wrong with it.
    public enum Fault {
        NONE,
        /// 429.
        THROTTLED,
        /// 503.
        AWAY,
        /// 400, as for a text or voice that Polly does not take.
        REFUSED,
        /// The connection ends in the middle of the body.
        CUT,
        /// A web page with status 200.
        GARBAGE,
        /// Sound whose number of bytes is odd.
        HALF_A_SAMPLE,
        /// Speech marks that are no JSON.
        BAD_MARKS,
        /// Speech marks beyond the end of the sound.
        LATE_MARKS,
        /// No answer at all.
        SILENT
    }

    private static final int HERTZ = 16_000;
    private static final int WORD_SAMPLES = HERTZ * 3 / 10;
    private static final int TONE_HERTZ = 220;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}']+");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern RATE = Pattern.compile("rate=\"(\\d+)%\"");
    private static final Gson JSON = new Gson();

    private final AwsSignature signature =
            new AwsSignature(new AwsSignature.Trusted(ACCESS_KEY, SECRET_KEY, REGION, "polly"), Clock.systemUTC());
    private final List<JsonObject> requests = new CopyOnWriteArrayList<>();
    private final List<CompletableFuture<Void>> silent = new CopyOnWriteArrayList<>();
    private final Server server;
    private volatile Fault fault = Fault.NONE;

    private PollyStandIn() {
        server = Server.builder()
                .http(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .requestTimeoutMillis(0)
                .service("/v1/speech", this::serve)
                .build();
        server.start().join();
    }

    public static PollyStandIn start() {
        return new PollyStandIn();
    }

    public URI address() {
        return URI.create("http://localhost:" + server.activeLocalPort());
    }

    /// Signs the calls of this JVM with the keys of the stand-in.
    public static void sign() {
        System.setProperty("aws.accessKeyId", ACCESS_KEY);
        System.setProperty("aws.secretAccessKey", SECRET_KEY);
    }

    public static void forget() {
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
    }

    /// From now on it is broken like this.
    public void fail(Fault how) {
        fault = how;
    }

    /// The bodies of all requests whose signature is right.
    public List<JsonObject> requests() {
        return List.copyOf(requests);
    }

    public void forgetRequests() {
        requests.clear();
    }

    /// Done once the client has closed a request that is not answered.
    public List<CompletableFuture<Void>> unanswered() {
        return List.copyOf(silent);
    }

    private HttpResponse serve(ServiceRequestContext ctx, HttpRequest request) {
        return HttpResponse.of(request.aggregate().thenApply(whole -> answered(whole)));
    }

    private HttpResponse answered(AggregatedHttpRequest request) {
        var headers = new HashMap<String, String>();
        request.headers().forEach((name, value) -> headers.put(name.toString(), value));
        headers.put("host", Objects.requireNonNullElse(request.authority(), ""));
        headers.putIfAbsent(
                "x-amz-content-sha256", AwsSignature.sha256(request.content().array()));
        try {
            signature.verify(new AwsSignature.Request(request.method().name(), "/v1/speech", "", headers));
        } catch (AwsSignature.Refused refusal) {
            return error(HttpStatus.FORBIDDEN, refusal.code());
        }
        var asked = JsonParser.parseString(request.contentUtf8()).getAsJsonObject();
        requests.add(asked);
        boolean wantsMarks = asked.get("OutputFormat").getAsString().equals("json");
        return switch (fault) {
            case THROTTLED -> error(HttpStatus.TOO_MANY_REQUESTS, "ThrottlingException");
            case AWAY -> error(HttpStatus.SERVICE_UNAVAILABLE, "ServiceUnavailableException");
            case REFUSED -> error(HttpStatus.BAD_REQUEST, "ValidationException");
            case GARBAGE -> HttpResponse.of(HttpStatus.OK, MediaType.HTML_UTF_8, "<html>Hello</html>");
            case SILENT -> {
                var response = HttpResponse.of(new CompletableFuture<>());
                silent.add(response.whenComplete().handle((_, _) -> null));
                yield response;
            }
            case CUT -> cut(asked);
            case BAD_MARKS ->
                wantsMarks
                        ? ok("application/x-json-stream", "{\"time\":6,".getBytes(StandardCharsets.UTF_8), asked)
                        : spoken(asked);
            case LATE_MARKS ->
                wantsMarks ? ok("application/x-json-stream", marks(asked, WORD_SAMPLES * 100), asked) : spoken(asked);
            case HALF_A_SAMPLE -> ok("audio/pcm", new byte[4_001], asked);
            case NONE ->
                wantsMarks ? ok("application/x-json-stream", marks(asked, samples(asked)), asked) : spoken(asked);
        };
    }

    private static HttpResponse spoken(JsonObject asked) {
        return ok("audio/pcm", tones(asked), asked);
    }

    private static HttpResponse cut(JsonObject asked) {
        var whole = tones(asked);
        var response = HttpResponse.streaming();
        response.write(ResponseHeaders.builder(HttpStatus.OK)
                .set("content-type", "audio/pcm")
                .contentLength(whole.length)
                .build());
        response.write(HttpData.copyOf(whole, 0, whole.length / 2));
        response.close(new IllegalStateException("cut"));
        return response;
    }

    private static HttpResponse ok(String type, byte[] body, JsonObject asked) {
        return HttpResponse.of(
                ResponseHeaders.builder(HttpStatus.OK)
                        .set("content-type", type)
                        .set(
                                "x-amzn-requestcharacters",
                                Integer.toString(text(asked).length()))
                        .build(),
                HttpData.wrap(body));
    }

    private static String text(JsonObject asked) {
        var text = asked.get("Text").getAsString();
        return asked.get("TextType").getAsString().equals("ssml")
                ? TAG.matcher(text).replaceAll(" ")
                : text;
    }

    private static int samples(JsonObject asked) {
        var rate = RATE.matcher(asked.get("Text").getAsString());
        return rate.find() ? WORD_SAMPLES * 100 / Integer.parseInt(rate.group(1)) : WORD_SAMPLES;
    }

    private static byte[] tones(JsonObject asked) {
        int samples = samples(asked);
        var out = new ByteArrayOutputStream();
        WORD.matcher(text(asked)).results().forEach(_ -> {
            var tone = ByteBuffer.allocate(2 * samples).order(ByteOrder.LITTLE_ENDIAN);
            for (int i = 0; i < samples; i++)
                tone.putShort((short) (8_000 * Math.sin(2 * Math.PI * TONE_HERTZ * i / HERTZ)));
            out.writeBytes(tone.array());
        });
        return out.toByteArray();
    }

    private static byte[] marks(JsonObject asked, int samples) {
        var lines = new StringBuilder();
        int at = 0;
        for (var word :
                WORD.matcher(text(asked)).results().map(MatchResult::group).toList()) {
            lines.append(JSON.toJson(
                            Map.of("time", at * 1_000L / HERTZ, "type", "word", "start", 0, "end", 1, "value", word)))
                    .append('\n');
            at += samples;
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static HttpResponse error(HttpStatus status, String type) {
        return HttpResponse.of(
                ResponseHeaders.builder(status)
                        .contentType(MediaType.JSON)
                        .set("x-amzn-errortype", type)
                        .build(),
                HttpData.ofUtf8("{\"message\":\"as the test wants it\"}"));
    }

    @Override
    public void close() {
        server.stop().join();
    }
}
