package dev.vivavoce.fleet.load;

import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.fleet.load.Promises.Recording;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// What the platform keeps of a learner, who allows that recordings are kept: so each session is written to the store
/// of objects, too.
final class PlatformRecords {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private PlatformRecords() {}

    /// Has a new learner allow that recordings are kept.
    static void allowRecordings(Learner learner) {
        learner.ask("mutation { setAgeBracket(input: {ageBracket: FROM_16}) { errors { __typename } } }", Map.of());
        int version = 0;
        for (var decision : learner.ask("{ consents { decisions { purpose version } } }", Map.of())
                .at("/consents/decisions"))
            if (decision.required("purpose").asString().equals("KEPT_AUDIO"))
                version = decision.required("version").asInt();
        var errors = learner.ask("""
                        mutation($version: Int!) {
                          decideConsent(input: {purpose: KEPT_AUDIO, version: $version, given: true}) { errors { __typename } }
                        }
                        """, Map.of("version", version)).at("/decideConsent/errors");
        if (!errors.isEmpty()) throw new IllegalStateException("recordings are not allowed: " + errors);
    }

    /// Reads all of it. Recordings are played once each.
    static Promises.Stored of(Learner learner, Set<String> acknowledged) throws InterruptedException {
        long charged = 0;
        for (var day :
                learner.ask("{ viewer { usage { speechUsed } } }", Map.of()).at("/viewer/usage"))
            charged += day.required("speechUsed").asLong();
        var recordings = new HashMap<String, Recording>();
        try (var http = HttpClient.newHttpClient()) {
            for (var session : acknowledged) {
                var found = learner.ask("""
                                query($id: ID!) {
                                  speakingSession(id: $id) { recording { state sizeBytes } }
                                  recordingAddress(sessionId: $id) { url }
                                }
                                """, Map.of("id", session));
                var recording = found.at("/speakingSession/recording");
                if (recording.isNull() || recording.isMissingNode()) continue;
                boolean isKept = recording.required("state").asString().equals("KEPT");
                var url = found.at("/recordingAddress/url").asString("");
                long size = recording.required("sizeBytes").asLong();
                recordings.put(
                        session,
                        !isKept ? Recording.NOT_KEPT : plays(http, url, size) ? Recording.KEPT : Recording.UNREADABLE);
            }
        }
        return new Promises.Stored(learner.attemptedSessions(), Duration.ofMillis(charged), recordings);
    }

    /// Returns whether the address gives the whole file.
    private static boolean plays(HttpClient http, String url, long size) throws InterruptedException {
        if (url.isEmpty()) return false;
        try {
            var response = http.send(
                    HttpRequest.newBuilder(URI.create(url)).timeout(LIMIT).build(), BodyHandlers.ofByteArray());
            return response.statusCode() == 200 && response.body().length == size;
        } catch (IOException _) { // it is away
            return false;
        }
    }
}
