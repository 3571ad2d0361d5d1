package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// GraphQL over HTTP: requests that are accepted, and those refused before anything is executed, with their status.
class HttpTest {
    @RegisterExtension
    static final Edge edge = Edge.of();

    private static final String PLANS = "{\"query\":\"{ plans { id } }\"}";

    private final Person nobody = edge.nobody();

    private HttpRequest.Builder bare(String body) {
        return HttpRequest.newBuilder(edge.uri("/graphql")).POST(BodyPublishers.ofString(body));
    }

    private int executed(Runnable request) {
        int before = edge.billing().calls.all();
        request.run();
        return edge.billing().calls.all() - before;
    }

    @Test
    void a_query_is_answered_in_the_media_type_that_is_accepted() {
        var modern = nobody.send(nobody.post(PLANS).build());
        assertThat(modern.status()).isEqualTo(200);
        assertThat(modern.response().headers().firstValue("Content-Type"))
                .hasValue("application/graphql-response+json;charset=utf-8");
        assertThat(modern.at("/plans/0/id").asString()).isEqualTo("free");
        var any = nobody.send(bare(PLANS)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Accept", "text/html, */*;q=0.1")
                .build());
        assertThat(any.response().headers().firstValue("Content-Type")).hasValue("application/json;charset=utf-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""})
    void what_a_page_can_send_without_asking_is_400_and_nothing_is_executed(String contentType) {
        assertThat(executed(() -> {
                    var request = bare(PLANS);
                    if (!contentType.isEmpty()) request.header("Content-Type", contentType);
                    var answer = nobody.send(request.build());
                    assertThat(answer.status()).isEqualTo(400);
                    assertThat(answer.reason()).isEqualTo("CONTENT_TYPE_UNSUPPORTED");
                }))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "application/xml,                415",
        "application/json;charset=utf-16, 415",
        "not a type,                     400",
    })
    void other_content_types_are_refused(String contentType, int status) {
        assertThat(nobody.send(bare(PLANS).header("Content-Type", contentType).build())
                        .status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "image/png", "application/json;charset=latin1", "nonsense"})
    void an_unknown_accept_is_406(String accept) {
        assertThat(executed(() -> assertThat(nobody.send(bare(PLANS)
                                        .header("Content-Type", "application/json")
                                        .header("Accept", accept)
                                        .build())
                                .status())
                        .isEqualTo(406)))
                .isZero();
    }

    @Test
    void get_is_405() {
        for (var query : new String[] {"?query={plans{id}}", "?query=mutation{logout{signedOut}}", ""}) {
            var answer = nobody.send(HttpRequest.newBuilder(
                            edge.uri("/graphql" + query.replace("{", "%7B").replace("}", "%7D")))
                    .build());
            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.response().headers().firstValue("Allow")).hasValue("POST, OPTIONS");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                             | JSON_INVALID",
                "{                                              | JSON_INVALID",
                "null                                           | JSON_INVALID",
                "\"text\"                                       | JSON_INVALID",
                "{\"query\":\"{plans{id}}\"} trailing           | JSON_INVALID",
                "{\"query\":\"{plans{id}}\",\"query\":\"{viewer{id}}\"} | JSON_INVALID",
                "[{\"query\":\"{plans{id}}\"}]                  | BATCH_UNSUPPORTED",
                "{}                                             | REQUEST_INVALID",
                "{\"query\":7}                                  | REQUEST_INVALID",
                "{\"query\":\"{plans{id}}\",\"variables\":[]}   | REQUEST_INVALID",
                "{\"query\":\"{plans{id}}\",\"operationName\":1} | REQUEST_INVALID",
                "{\"query\":\"{plans{id}}\",\"variables\":{\"a\":\"\\u0000\"}} | TEXT_INVALID",
                "{\"query\":\"{plans{id}}\",\"variables\":{\"a\":[\"\\ud800\"]}} | TEXT_INVALID",
            })
    void a_body_of_the_wrong_form_is_400(String body, String reason) {
        var answer = nobody.send(nobody.post(body).build());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.reason()).isEqualTo(reason);
        assertThat(answer.json().has("data")).isFalse();
    }

    @Test
    void hostile_bodies_cost_little() {
        var deep = nobody.send(nobody.post("[".repeat(100_000)).build());
        assertThat(deep.reason()).isEqualTo("JSON_INVALID");
        var number =
                nobody.send(nobody.post("{\"query\":\"{plans{id}}\",\"variables\":{\"a\":" + "9".repeat(100_000) + "}}")
                        .build());
        assertThat(number.reason()).isEqualTo("JSON_INVALID");
        var zipped = nobody.send(
                nobody.post(PLANS).header("Content-Encoding", "gzip").build());
        assertThat(zipped.status()).isEqualTo(415);
        var large = nobody.send(
                nobody.post("{\"query\":\"" + "a".repeat(300_000) + "\"}").build());
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.reason()).isEqualTo("BODY_TOO_LARGE");
    }

    @Test
    void a_body_that_is_not_compressed_may_say_so() {
        var answer = nobody.send(
                nobody.post(PLANS).header("Content-Encoding", "identity").build());
        assertThat(answer.at("/plans/0/id").asString()).isEqualTo("free");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE"})
    void a_body_in_another_encoding_than_utf_8_is_400(String encoding) {
        var bytes = PLANS.getBytes(java.nio.charset.Charset.forName(encoding));
        var answer = nobody.send(
                nobody.post(PLANS).POST(BodyPublishers.ofByteArray(bytes)).build());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.reason()).isEqualTo("JSON_INVALID");
    }

    @Test
    void headers_of_60_kilobytes_are_431_and_what_is_no_request_400_in_json() throws Exception {
        var head = "POST /graphql HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(60_000) + "\r\n\r\n";
        assertThat(raw(head)).startsWith("HTTP/1.1 431 ").contains("application/json", "\"HEADERS_TOO_LARGE\"");
        assertThat(raw("GET /health HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .contains("\"REQUEST_UNREADABLE\"");
    }

    /// Sends bytes and returns what comes back until the connection ends.
    private static String raw(String request) throws Exception {
        var text = new StringBuilder();
        try (var socket = new java.net.Socket("localhost", edge.bff().port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            var in = socket.getInputStream();
            for (int read = in.read(); read >= 0; read = in.read()) text.append((char) read);
        } catch (java.net.SocketException _) {
            // closed before everything was read
        }
        assertThat(text.toString()).doesNotContainIgnoringCase("<html", "Tomcat", "Exception");
        return text.toString();
    }

    @Test
    void nothing_is_at_the_path_of_spring_boots_errors() {
        for (var path : new String[] {"/error", "/nowhere"}) {
            var answer = nobody.send(HttpRequest.newBuilder(edge.uri(path)).build());
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.reason()).isEqualTo("PATH_UNKNOWN");
        }
    }

    @Test
    void an_empty_operation_name_is_none() {
        var one = nobody.send(nobody.post("{\"query\":\"query One { plans { id } }\",\"operationName\":\"\"}")
                .build());
        assertThat(one.at("/plans/0/id").asString()).isEqualTo("free");
        assertThat(executed(() -> {
                    var several = nobody.send(nobody.post(
                                    "{\"query\":\"query One { plans { id } } query Two { plans { id } }\",\"operationName\":\"\"}")
                            .build());
                    assertThat(several.status()).isEqualTo(400);
                    assertThat(several.reason()).isEqualTo("DOCUMENT_INVALID");
                }))
                .isZero();
    }

    @Test
    void fifty_megabytes_are_refused_before_they_are_read() throws Exception {
        try (var socket = new java.net.Socket("localhost", edge.bff().port())) {
            socket.setSoTimeout(10_000);
            var out = socket.getOutputStream();
            out.write(("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                            + "Content-Length: 52428800\r\n\r\n{")
                    .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            out.flush();
            var status = new String(socket.getInputStream().readNBytes(12), java.nio.charset.StandardCharsets.US_ASCII);
            assertThat(status).isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void a_refused_document_is_400_in_the_modern_type_and_200_in_the_old_one() {
        for (var query :
                new String[] {"{ plans { nothing } }", "{ plans", "{ plans { id } } query Two { plans { id } }"}) {
            var body = Person.JSON.writeValueAsString(Map.of("query", query));
            var modern = nobody.send(nobody.post(body).build());
            assertThat(modern.status()).isEqualTo(400);
            assertThat(modern.error().at("/extensions/code").asString()).isEqualTo("INVALID_ARGUMENT");
            assertThat(modern.error().at("/extensions/requestId").asString()).isNotEmpty();
            assertThat(modern.error().toString())
                    .doesNotContainIgnoringCase("did you mean")
                    .doesNotContain("graphql.", "Exception");
            var old = nobody.send(bare(body)
                    .header("Content-Type", "application/json")
                    .header("Accept", "application/json")
                    .build());
            assertThat(old.status()).isEqualTo(200);
            assertThat(old.json().has("data")).isFalse();
        }
    }

    @Test
    void a_variable_of_the_wrong_type_is_named_in_the_error() {
        var answer = edge.person("Bea")
                .ask("query($first: Int!) { scenarios(first: $first) { totalCount } }", Map.of("first", "x"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error().at("/extensions/code").asString()).isEqualTo("INVALID_ARGUMENT");
    }

    @Test
    void a_page_of_a_foreign_origin_is_403_and_ours_may_read_the_answer() {
        var foreign = nobody.send(
                nobody.post(PLANS).header("Origin", "https://evil.example").build());
        assertThat(foreign.status()).isEqualTo(403);
        assertThat(foreign.response().headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
        var ours = nobody.send(
                nobody.post(PLANS).header("Origin", "http://localhost:3000").build());
        assertThat(ours.status()).isEqualTo(200);
        assertThat(ours.response().headers().firstValue("Access-Control-Allow-Origin"))
                .hasValue("http://localhost:3000");
        assertThat(ours.response().headers().firstValue("Access-Control-Allow-Credentials"))
                .hasValue("true");
        var preflight = nobody.send(HttpRequest.newBuilder(edge.uri("/graphql"))
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", "http://localhost:3000")
                .header("Access-Control-Request-Method", "POST")
                .build());
        assertThat(preflight.status()).isEqualTo(204);
        assertThat(preflight.response().headers().firstValue("Access-Control-Allow-Headers"))
                .hasValueSatisfying(headers -> assertThat(headers).contains("Authorization", "X-Vivavoce-CSRF"));
    }

    @Test
    void every_answer_carries_the_security_headers_and_a_request_id() throws Exception {
        for (var path : new String[] {"/graphql", "/health", "/nowhere"}) {
            var response =
                    edge.http().send(HttpRequest.newBuilder(edge.uri(path)).build(), BodyHandlers.ofString());
            assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(response.headers().firstValue("Content-Security-Policy")).isPresent();
            assertThat(response.headers().firstValue("Server")).isEmpty();
            assertThat(response.body()).doesNotContain("Tomcat", "Exception", "org.springframework");
        }
        var own =
                nobody.send(nobody.post(PLANS).header("X-Request-Id", "mine-1").build());
        assertThat(own.response().headers().firstValue("X-Request-Id")).hasValue("mine-1");
        assertThat(edge.billing().calls.lastRequestId()).isEqualTo("mine-1");
        var bad = nobody.send(nobody.post(PLANS).header("X-Request-Id", "a b").build());
        assertThat(bad.response().headers().firstValue("X-Request-Id"))
                .hasValueSatisfying(id -> assertThat(id).hasSize(36));
    }

    @Test
    void a_bad_token_is_401_and_no_service_is_called() {
        var eve = edge.identity().user("Eve");
        for (var authorization : new String[] {
            "Bearer nonsense",
            "Basic abc",
            "Bearer " + edge.identity().tokenFor(eve, Duration.ofMinutes(-5)),
            "Bearer " + edge.identity().keys.serviceToken("speech", "bff").reveal(),
            "Bearer " + edge.person("Eva").token() + "x",
        }) {
            int before = edge.identity().calls.of("GetUser");
            var answer = nobody.send(nobody.post("{\"query\":\"{ viewer { id } }\"}")
                    .header("Authorization", authorization)
                    .build());
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.response().headers().firstValue("WWW-Authenticate"))
                    .hasValue("Bearer");
            assertThat(answer.reason()).isIn("TOKEN_INVALID", "TOKEN_EXPIRED");
            assertThat(edge.identity().calls.of("GetUser")).isEqualTo(before);
        }
    }

    @Test
    void an_anonymous_caller_sees_plans_and_no_viewer_and_nothing_else() {
        assertThat(nobody.ask("{ viewer { id } plans { id } }")
                        .data()
                        .path("viewer")
                        .isNull())
                .isTrue();
        for (var query : new String[] {
            "{ scenarios { totalCount } }",
            "{ voices { id } }",
            "{ sentenceLanguages { language } }",
            "{ generateSentence(language: \"de\") { id } }",
            "{ node(id: \"eA\") { id } }",
            "mutation { finishSpeaking(input: {sessionId: \"U3BlYWtpbmdTZXNzaW9uOmE\"}) { errors { __typename } } }",
        }) {
            var answer = nobody.ask(query);
            assertThat(answer.reason()).as(query).isEqualTo("TOKEN_MISSING");
            assertThat(answer.error().at("/extensions/code").asString()).isEqualTo("UNAUTHENTICATED");
        }
    }

    @Test
    void a_sentence_is_chosen_by_the_seed_if_there_is_one() {
        var answer = edge.person("Ana").ask("""
                { random: generateSentence(language: "de") { id }
                  chosen: generateSentence(language: "de", seed: 7) { id } }""");
        assertThat(answer.data().at("/random/id").asString()).isEqualTo("de-beginner-1");
        assertThat(answer.data().at("/chosen/id").asString()).isEqualTo("de-beginner-7");
    }

    @Test
    void a_subscription_over_plain_http_fails_and_names_the_protocols_to_use() {
        var ana = edge.person("Ana");
        var answer = ana.ask(
                "subscription($id: ID!) { speakingEvents(sessionId: $id) { cursor } }",
                Map.of("id", ana.startSpeaking().at("/session/id").asString()));
        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.reason()).isEqualTo("SUBSCRIPTION_NEEDS_STREAM");
        assertThat(edge.speech().watching.get()).isZero();
    }

    @Test
    void health_readiness_and_metrics_have_pages() throws Exception {
        assertThat(edge.http()
                        .send(HttpRequest.newBuilder(edge.uri("/health")).build(), BodyHandlers.ofString())
                        .body())
                .isEqualTo("up\n");
        for (var path : new String[] {"/ready", "/ready/all"}) {
            var ready = edge.http().send(HttpRequest.newBuilder(edge.uri(path)).build(), BodyHandlers.ofString());
            assertThat(ready.statusCode()).isEqualTo(200);
            assertThat(ready.body())
                    .isEqualTo("keys: up\nidentity: up\nspeech: up\ncontent: up\nassessment: up\nbilling: up\n");
        }
        assertThat(edge.http()
                        .send(HttpRequest.newBuilder(edge.uri("/metrics")).build(), BodyHandlers.ofString())
                        .body())
                .contains("audio_sockets", "audio_relays", "graphql_sockets", "graphql_event_streams");
    }

    @Test
    void ids_and_cursors_of_another_form_are_errors_of_the_client() {
        var ana = edge.person("Ana");
        var query = "query($first: Int!, $after: String) { scenarios(first: $first, after: $after) { totalCount } }";
        for (int first : new int[] {0, -1, 101, Integer.MAX_VALUE})
            assertThat(ana.ask(query, Map.of("first", first)).reason()).isEqualTo("FIRST_OUT_OF_RANGE");
        for (var after : new String[] {"", "x", "bm90aGluZw", "MTA6", "OTk5OTk5Og", "é", "bjp4"})
            assertThat(ana.ask(query, Map.of("first", 5, "after", after))
                            .error()
                            .at("/extensions/code")
                            .asString())
                    .as(after)
                    .isIn("INVALID_ARGUMENT", "");
        for (var id : new String[] {
            "", "x", "Tm90aGluZzox", "U2NlbmFyaW86eDp5", UUID.randomUUID().toString()
        })
            assertThat(ana.ask("query($id: ID!) { scenario(id: $id) { id } }", Map.of("id", id))
                            .reason())
                    .isEqualTo("ID_INVALID");
        assertThat(ana.ask("query($id: ID!) { node(id: $id) { id } }", Map.of("id", "Tm90aGluZzox"))
                        .reason())
                .isEqualTo("ID_INVALID");
    }
}
