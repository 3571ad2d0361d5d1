package dev.vivavoce.speech.aws.recording;

import com.google.gson.JsonArray;
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
import dev.vivavoce.runtimetest.aws.AwsSignature;
import dev.vivavoce.runtimetest.aws.S3StandIn;
import dev.vivavoce.speech.audio.Pcm;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Replaces Amazon Transcribe for recorded files in tests: JSON 1.1 over HTTP, with the signature of every request
/// verified. It reads sounds from a stand-in of S3 and writes its texts there. In every sound it hears the same talk,
/// whose words share the time of the sound, and nothing in silence.
public final class TranscribeJobsStandIn implements AutoCloseable {
    /// Who says what, unless it is set otherwise.
    public static final List<String> TALK = List.of("Good morning, how are you?", "Very well, thank you.");

    /// What is wrong with it.
    public enum Fault {
        NONE,
        /// 429.
        THROTTLED,
        /// 400, too many jobs.
        LIMIT,
        /// 503.
        AWAY,
        /// 400, as for a bucket that it may not read.
        REFUSED,
        /// A web page with status 200.
        GARBAGE,
        /// No answer at all.
        SILENT,
        /// The answer to a begun job is lost.
        LOST,
        /// Jobs fail.
        FAILED,
        /// Jobs never end.
        ENDLESS,
        /// Jobs end without a text in the bucket.
        NO_TEXT,
        /// The text is half of a JSON document.
        HALF,
        /// The text is another JSON document.
        OTHER,
        /// A word has no times.
        UNTIMED,
        /// A word ends long after the sound.
        OUTSIDE,
        /// A word has no confidence.
        UNSURE
    }

    private static final int HEADER = 44;
    private static final int HERTZ = 16_000;
    private static final double FAR_SECONDS = 600;
    private static final String TARGET = "Transcribe.";

    private final AwsSignature signature = new AwsSignature(
            new AwsSignature.Trusted(S3StandIn.ACCESS_KEY, S3StandIn.SECRET_KEY, S3StandIn.REGION, "transcribe"),
            Clock.systemUTC());
    private final S3StandIn bucket;
    private final Map<String, Job> jobs = new ConcurrentHashMap<>();
    private final List<JsonObject> begun = new CopyOnWriteArrayList<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final List<CompletableFuture<Void>> silent = new CopyOnWriteArrayList<>();
    private final Server server;
    private volatile Fault fault = Fault.NONE;
    private volatile List<String> talk = TALK;
    private volatile String language = "en-US";
    private volatile int polls = 1;

    /// A job, and how often it will say that it is at work.
    private static final class Job {
        private final JsonObject request;
        private int left;
        private String status = "IN_PROGRESS";

        Job(JsonObject request, int left) {
            this.request = request;
            this.left = left;
        }
    }

    private TranscribeJobsStandIn(S3StandIn bucket) {
        this.bucket = bucket;
        server = Server.builder()
                .http(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .requestTimeoutMillis(0)
                .service("/", (_, request) -> serve(request))
                .build();
        server.start().join();
    }

    /// @param bucket where the sounds are
    public static TranscribeJobsStandIn start(S3StandIn bucket) {
        return new TranscribeJobsStandIn(bucket);
    }

    public URI address() {
        return URI.create("http://localhost:" + server.activeLocalPort());
    }

    /// From now on it is broken like this.
    public void fail(Fault how) {
        fault = how;
    }

    /// What it hears from now on: the sentences of two people in turn.
    ///
    /// @param code the language that it identifies
    public void hear(String code, String... sentences) {
        language = code;
        talk = List.of(sentences);
    }

    /// How often a job says that it is at work before it ends.
    public void work(int times) {
        polls = times;
    }

    /// The requests for jobs that were begun, each once.
    public List<JsonObject> begun() {
        return List.copyOf(begun);
    }

    /// The operations that were called with the right signature.
    public List<String> calls() {
        return List.copyOf(calls);
    }

    /// The names of the jobs that are there.
    public List<String> jobs() {
        return jobs.keySet().stream().sorted().toList();
    }

    /// Done once the client has closed a request that is not answered.
    public List<CompletableFuture<Void>> unanswered() {
        return List.copyOf(silent);
    }

    /// As it was at the start.
    public void reset() {
        fault = Fault.NONE;
        talk = TALK;
        language = "en-US";
        polls = 1;
        jobs.clear();
        begun.clear();
        calls.clear();
    }

    private HttpResponse serve(HttpRequest request) {
        return HttpResponse.of(request.aggregate().thenApply(this::answered));
    }

    private HttpResponse answered(AggregatedHttpRequest request) {
        var headers = new HashMap<String, String>();
        request.headers().forEach((name, value) -> headers.put(name.toString(), value));
        headers.put("host", Objects.requireNonNullElse(request.authority(), ""));
        headers.putIfAbsent(
                "x-amz-content-sha256", AwsSignature.sha256(request.content().array()));
        try {
            signature.verify(new AwsSignature.Request(request.method().name(), "/", "", headers));
        } catch (AwsSignature.Refused refusal) {
            return error(HttpStatus.FORBIDDEN, refusal.code());
        }
        var target = headers.getOrDefault("x-amz-target", "");
        if (!target.startsWith(TARGET)) return error(HttpStatus.BAD_REQUEST, "UnknownOperationException");
        var operation = target.substring(TARGET.length());
        calls.add(operation);
        return switch (fault) {
            case THROTTLED -> error(HttpStatus.TOO_MANY_REQUESTS, "ThrottlingException");
            case LIMIT -> error(HttpStatus.BAD_REQUEST, "LimitExceededException");
            case AWAY -> error(HttpStatus.SERVICE_UNAVAILABLE, "ServiceUnavailableException");
            case GARBAGE -> HttpResponse.of(HttpStatus.OK, MediaType.HTML_UTF_8, "<html>Hello</html>");
            case SILENT -> {
                var response = HttpResponse.of(new CompletableFuture<>());
                silent.add(response.whenComplete().handle((_, _) -> null));
                yield response;
            }
            default ->
                done(operation, JsonParser.parseString(request.contentUtf8()).getAsJsonObject());
        };
    }

    private synchronized HttpResponse done(String operation, JsonObject asked) {
        var name = asked.get("TranscriptionJobName").getAsString();
        var job = jobs.get(name);
        return switch (operation) {
            case "StartTranscriptionJob" -> begin(name, job, asked);
            case "GetTranscriptionJob" -> job == null ? unknown() : told(name, asked(job));
            case "DeleteTranscriptionJob" -> {
                if (job == null || job.status.equals("IN_PROGRESS")) yield unknown();
                jobs.remove(name);
                yield ok(new JsonObject());
            }
            default -> error(HttpStatus.BAD_REQUEST, "UnknownOperationException");
        };
    }

    private HttpResponse begin(String name, @Nullable Job there, JsonObject asked) {
        if (there != null) return error(HttpStatus.BAD_REQUEST, "ConflictException");
        boolean isOffered = asked.has("LanguageCode")
                || asked.getAsJsonArray("LanguageOptions").size() > 1;
        if (fault == Fault.REFUSED || !isOffered || sound(asked) == null)
            return error(HttpStatus.BAD_REQUEST, "BadRequestException");
        var job = new Job(asked, polls);
        jobs.put(name, job);
        begun.add(asked);
        return fault == Fault.LOST
                ? error(HttpStatus.INTERNAL_SERVER_ERROR, "InternalFailureException")
                : told(name, job);
    }

    private Job asked(Job job) {
        if (fault == Fault.ENDLESS || !job.status.equals("IN_PROGRESS") || job.left-- > 0) return job;
        job.status = fault == Fault.FAILED || sound(job.request) == null ? "FAILED" : "COMPLETED";
        if (job.status.equals("COMPLETED") && fault != Fault.NO_TEXT)
            bucket.store(
                    job.request.get("OutputKey").getAsString(),
                    "application/json",
                    text(job).getBytes(StandardCharsets.UTF_8));
        return job;
    }

    private static HttpResponse told(String name, Job job) {
        var told = new JsonObject();
        told.addProperty("TranscriptionJobName", name);
        told.addProperty("TranscriptionJobStatus", job.status);
        told.addProperty("CreationTime", System.currentTimeMillis() / 1_000.0);
        var answer = new JsonObject();
        answer.add("TranscriptionJob", told);
        return ok(answer);
    }

    /// The samples of a job; null when its sound is not in the bucket.
    private float @Nullable [] sound(JsonObject asked) {
        var uri = asked.getAsJsonObject("Media").get("MediaFileUri").getAsString();
        var wav = bucket.bytes(uri.substring(("s3://" + S3StandIn.BUCKET + "/").length()));
        return wav == null ? null : Pcm.floats(Arrays.copyOfRange(wav, HEADER, wav.length));
    }

    private String text(Job job) {
        var sound = Objects.requireNonNull(sound(job.request));
        boolean isSilent = IntStream.range(0, sound.length).allMatch(i -> Math.abs(sound[i]) < 0.001);
        var results = new JsonObject();
        if (job.request.has("IdentifyLanguage")) results.addProperty("language_code", language);
        results.add("items", isSilent ? new JsonArray() : items(sound.length / (double) HERTZ));
        var text = new JsonObject();
        text.addProperty("status", "COMPLETED");
        text.add("results", results);
        return switch (fault) {
            case HALF -> text.toString().substring(0, text.toString().length() / 2);
            case OTHER -> "[\"no\", \"text\"]";
            default -> text.toString();
        };
    }

    private JsonArray items(double seconds) {
        var items = new JsonArray();
        long words = talk.stream().mapToLong(one -> one.split(" ").length).sum();
        int place = 0;
        for (int turn = 0; turn < talk.size(); turn++) {
            for (var word : talk.get(turn).split(" ")) {
                int end = word.length();
                while (!Character.isLetterOrDigit(word.charAt(end - 1))) end--;
                var item = item("pronunciation", word.substring(0, end), turn);
                boolean isWrong = place == 1;
                if (!isWrong || fault != Fault.UNTIMED) {
                    item.addProperty("start_time", written(place * seconds / words));
                    item.addProperty(
                            "end_time",
                            written(isWrong && fault == Fault.OUTSIDE ? FAR_SECONDS : (place + 1) * seconds / words));
                }
                if (isWrong && fault == Fault.UNSURE)
                    item.getAsJsonArray("alternatives").get(0).getAsJsonObject().remove("confidence");
                items.add(item);
                if (end < word.length()) items.add(item("punctuation", word.substring(end), turn));
                place++;
            }
        }
        return items;
    }

    private static String written(double seconds) {
        return String.format(Locale.ROOT, "%.3f", seconds);
    }

    private static JsonObject item(String type, String content, int turn) {
        var alternative = new JsonObject();
        alternative.addProperty("confidence", type.equals("punctuation") ? "0.0" : "0.97");
        alternative.addProperty("content", content);
        var alternatives = new JsonArray();
        alternatives.add(alternative);
        var item = new JsonObject();
        item.addProperty("type", type);
        item.add("alternatives", alternatives);
        item.addProperty("speaker_label", "spk_" + turn % 2);
        return item;
    }

    private static HttpResponse unknown() {
        return error(HttpStatus.BAD_REQUEST, "BadRequestException");
    }

    private static HttpResponse ok(JsonObject body) {
        return HttpResponse.of(HttpStatus.OK, MediaType.parse("application/x-amz-json-1.1"), body.toString());
    }

    private static HttpResponse error(HttpStatus status, String type) {
        return HttpResponse.of(
                ResponseHeaders.builder(status)
                        .contentType(MediaType.parse("application/x-amz-json-1.1"))
                        .build(),
                HttpData.ofUtf8("{\"__type\":\"" + type + "\",\"Message\":\"as the test wants it\"}"));
    }

    @Override
    public void close() {
        server.stop().join();
    }
}
