package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.bff.fake.FakeGeneratedAudio;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.speech.v1.AudioFailure;
import dev.vivavoce.speech.v1.AudioFileFormat;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/// Generated audio through the graph.
class GeneratedAudioTest {
    private static final String GENERATE = """
            mutation($input: GenerateAudioInput!) {
              generateAudio(input: $input) {
                generatedAudio { id name state doneParagraphs paragraphs length sizeBytes fromCache createdAt expiresAt spokenVoiceId
                  voicing { voiceId rate pitch format } }
                errors { __typename ... on UserError { message }
                  ... on TooManyGeneratedAudio { most mostAtWork }
                  ... on SsmlInvalid { problem name line column }
                  ... on InvalidInput { violations { field } } }
              }
            }
            """;

    @RegisterExtension
    static final Edge edge = Edge.of();

    private final Person ana = edge.person("Ana");

    @BeforeEach
    void count_from_zero() {
        edge.speech().calls.reset();
    }

    @Test
    void voices_for_files_say_who_makes_them_and_what_they_can_do() {
        var live = ana.ask("{ voices { id maker abilities } }", Map.of()).at("/voices");
        assertThat(live.toString())
                .isEqualTo("[{\"id\":\"cmu-slt\",\"maker\":\"PLATFORM\",\"abilities\":[\"WORD_TIMES\",\"SSML\"]}]");
        var stored = ana.ask("{ voices(use: STORED) { id language gender maker abilities } }", Map.of())
                .at("/voices/1");
        assertThat(stored.toString())
                .isEqualTo("{\"id\":\"polly-lucia\",\"language\":\"es-ES\",\"gender\":null,"
                        + "\"maker\":\"THIRD_PARTY\",\"abilities\":[\"RATE\"]}");
    }

    @Test
    void a_voice_of_a_third_party_needs_the_consent() {
        var refused = generate(input(Map.of("text", "Buenos días."), Map.of("voiceId", "polly-lucia")));
        assertThat(refused.at("/generatedAudio").isNull()).isTrue();
        assertThat(refused.at("/errors/0/__typename").asString()).isEqualTo("ThirdPartiesNotAllowed");
    }

    @Test
    void a_text_is_asked_for_and_a_repeat_is_the_same() {
        var input = input(Map.of("text", "Good morning."), Map.of());
        var first = generate(input);
        assertThat(first.at("/errors")).isEmpty();
        assertThat(first.at("/generatedAudio/name").asString()).isEqualTo("Good morning.");
        assertThat(first.at("/generatedAudio/state").asString()).isEqualTo("QUEUED");
        assertThat(first.at("/generatedAudio/paragraphs").isNull()).isTrue();
        assertThat(first.at("/generatedAudio/length").isNull()).isTrue();
        assertThat(first.at("/generatedAudio/sizeBytes").isNull()).isTrue();
        assertThat(first.at("/generatedAudio/expiresAt").asString()).isEqualTo("2026-11-25T11:06:40.000Z");
        assertThat(first.at("/generatedAudio/voicing").toString())
                .isEqualTo("{\"voiceId\":\"cmu-slt\",\"rate\":1.0,\"pitch\":1.0,\"format\":\"MP3\"}");
        assertThat(generate(input).toString()).isEqualTo(first.toString());
        assertThat(edge.speech().calls.all()).isEqualTo(2);
    }

    @Test
    void every_choice_reaches_the_voice() {
        var ssml = "<speak>Good <break time=\"1s\"/> morning.</speak>";
        var audio = generate(input(
                        Map.of("ssml", ssml),
                        Map.of(
                                "voiceId",
                                "cmu-bdl",
                                "rate",
                                0.75,
                                "pitch",
                                1.25,
                                "format",
                                "OGG_OPUS",
                                "name",
                                "Greeting",
                                "keepDays",
                                30)))
                .at("/generatedAudio");
        var request = edge.speech().generatedAudio.request(local(audio.at("/id").asString()));
        assertThat(request.getSsml()).isEqualTo(ssml);
        assertThat(request.hasText()).isFalse();
        assertThat(request.getVoiceId()).isEqualTo("cmu-bdl");
        assertThat(request.getRate()).isEqualTo(0.75);
        assertThat(request.getPitch()).isEqualTo(1.25);
        assertThat(request.getFormat()).isEqualTo(AudioFileFormat.AUDIO_FILE_FORMAT_OGG_OPUS);
        assertThat(request.getName()).isEqualTo("Greeting");
        assertThat(request.getKeepDays()).isEqualTo(30);
    }

    @Test
    void what_another_release_of_speech_says_about_ssml_is_a_fault_of_the_field() {
        for (var element : List.of("lexicon", "desc")) {
            var error = refused(Map.of("ssml", "<speak><" + element + "/></speak>"), Map.of());
            assertThat(error.at("/__typename").asString()).as(element).isEqualTo("InvalidInput");
            assertThat(error.at("/violations/0/field").asString()).isEqualTo("ssml");
        }
    }

    @Test
    void what_cannot_be_spoken_has_its_type() {
        var ssml = refused(Map.of("ssml", "<speak><audio/></speak>"), Map.of());
        assertThat(ssml.at("/__typename").asString()).isEqualTo("SsmlInvalid");
        assertThat(ssml.at("/message").asString())
                .isEqualTo("line 1, column 8: the element page_token is not understood");
        assertThat(ssml.at("/problem").asString()).isEqualTo("ELEMENT_UNKNOWN");
        assertThat(ssml.at("/name").asString()).isEqualTo("page_token");
        assertThat(ssml.at("/line").asInt()).isEqualTo(1);
        assertThat(ssml.at("/column").asInt()).isEqualTo(8);
        assertThat(refused(Map.of("text", "Hello."), Map.of("voiceId", "nobody"))
                        .at("/__typename")
                        .asString())
                .isEqualTo("VoiceUnknown");
        assertThat(refused(Map.of("text", ""), Map.of())
                        .at("/violations/0/field")
                        .asString())
                .isEqualTo("text");
        assertThat(refused(Map.of("text", "Hello."), Map.of("keepDays", 31))
                        .at("/violations/0/field")
                        .asString())
                .isEqualTo("keepDays");
        IntStream.range(0, FakeGeneratedAudio.MOST).forEach(i -> add("a" + i));
        var tooMany = refused(Map.of("text", "Hello."), Map.of());
        assertThat(tooMany.at("/__typename").asString()).isEqualTo("TooManyGeneratedAudio");
        assertThat(tooMany.at("/most").asInt()).isEqualTo(FakeGeneratedAudio.MOST);
        assertThat(tooMany.at("/mostAtWork").asInt()).isEqualTo(5);
    }

    @Test
    void text_and_ssml_together_are_refused_by_the_schema() {
        var both = ana.ask(GENERATE, Map.of("input", input(Map.of("text", "a", "ssml", "b"), Map.of())));
        assertThat(both.json().has("errors")).isTrue();
        assertThat(edge.speech().calls.all()).isZero();
    }

    @Test
    void a_page_costs_one_call() {
        IntStream.range(0, 30).forEach(i -> add("Text " + i));
        var page = ana.ask("""
                        { viewer { generatedAudio(first: 20) { totalCount pageInfo { hasNextPage }
                            nodes { id name state length sizeBytes voicing { voiceId } } } } }
                        """).at("/viewer/generatedAudio");
        assertThat(page.at("/nodes")).hasSize(20);
        assertThat(page.at("/nodes/0/name").asString()).isEqualTo("Text 29");
        assertThat(page.at("/totalCount").asInt()).isEqualTo(30);
        assertThat(page.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(edge.speech().calls.all()).isEqualTo(1);
    }

    @Test
    void many_nodes_cost_one_call() {
        var ids = IntStream.range(0, 30).mapToObj(i -> add("Text " + i)).toList();
        var nodes = ana.ask(
                        "query($ids: [ID!]!) { nodes(ids: $ids) { ... on GeneratedAudio { name } } }",
                        Map.of("ids", ids))
                .at("/nodes");
        assertThat(nodes).hasSize(30);
        assertThat(nodes.at("/7/name").asString()).isEqualTo("Text 7");
        assertThat(edge.speech().calls.of("BatchGetAudio")).isEqualTo(1);
    }

    @Test
    void words_and_address_cost_one_call_more_and_only_when_asked_for() {
        var id = add("Greeting");
        var content = ana.ask("""
                        query($id: ID!) { generatedAudio(id: $id) { name state length sizeBytes }
                          generatedAudioContent(generatedAudioId: $id) {
                            text isSsml words { text start end } address { url expiresAt mediaType } } }
                        """, Map.of("id", id)).at("");
        assertThat(content.at("/generatedAudio").toString())
                .isEqualTo("{\"name\":\"Greeting\",\"state\":\"COMPLETED\",\"length\":1500,\"sizeBytes\":9000}");
        assertThat(content.at("/generatedAudioContent").toString())
                .isEqualTo(
                        "{\"text\":\"Good morning.\",\"isSsml\":false,\"words\":["
                                + "{\"text\":\"Good\",\"start\":0,\"end\":400},{\"text\":\"morning\",\"start\":450,\"end\":1200}],"
                                + "\"address\":{\"url\":\"https://files.example/objects/audio/" + local(id)
                                + ".mp3?signature=abc\",\"expiresAt\":\"2026-11-18T12:06:40.000Z\",\"mediaType\":\"audio/mpeg\"}}");
        assertThat(edge.speech().calls.of("GetAudio")).isEqualTo(1);
        assertThat(edge.speech().calls.all()).isEqualTo(2);
    }

    @Test
    void what_is_not_made_has_its_text_and_no_address() {
        var id = generate(input(Map.of("ssml", "<speak>Hello.</speak>"), Map.of()))
                .at("/generatedAudio/id")
                .asString();
        var query =
                "query($id: ID!) { generatedAudioContent(generatedAudioId: $id) { isSsml words { text } address { url } } }";
        assertThat(ana.ask(query, Map.of("id", id)).at("/generatedAudioContent").toString())
                .isEqualTo("{\"isSsml\":true,\"words\":[],\"address\":null}");
        edge.speech().generatedAudio.complete(local(id));
        assertThat(ana.ask(query, Map.of("id", id)).at("/generatedAudioContent/words"))
                .hasSize(2);
    }

    @Test
    void a_failure_says_why() {
        var id = add("Numbers");
        edge.speech().generatedAudio.fail(local(id), AudioFailure.AUDIO_FAILURE_NOTHING_SAID);
        assertThat(ana.ask("query($id: ID!) { generatedAudio(id: $id) { state failure } }", Map.of("id", id))
                        .at("/generatedAudio")
                        .toString())
                .isEqualTo("{\"state\":\"FAILED\",\"failure\":\"NOTHING_SAID\"}");
    }

    @Test
    void nobody_else_sees_it() {
        var id = add("Ana's");
        var stranger = edge.person("Ben").ask("""
                        query($id: ID!) { generatedAudio(id: $id) { id } node(id: $id) { id }
                          generatedAudioContent(generatedAudioId: $id) { text } }
                        """, Map.of("id", id));
        assertThat(stranger.data().toString())
                .isEqualTo("{\"generatedAudio\":null,\"node\":null,\"generatedAudioContent\":null}");
        assertThat(delete(edge.person("Ben"), id).at("/errors/0/__typename").asString())
                .isEqualTo("GeneratedAudioUnknown");
    }

    @Test
    void what_was_deleted_is_unknown() {
        var id = add("Old");
        assertThat(delete(ana, id).at("/deletedGeneratedAudioId").asString()).isEqualTo(id);
        assertThat(delete(ana, id).at("/errors/0/__typename").asString()).isEqualTo("GeneratedAudioUnknown");
    }

    @Test
    void a_watch_goes_on_from_its_cursor_and_shows_the_audio_as_it_is_now() throws Exception {
        var id = add("Greeting");
        assertThat(watch(ana, id, "0"))
                .contains("\"state\":\"RUNNING\"", "\"doneParagraphs\":1,\"paragraphs\":2", "\"state\":\"COMPLETED\"")
                .contains("\"generatedAudio\":{\"name\":\"Greeting\"}", "event: complete");
        assertThat(watch(ana, id, "2")).contains("\"cursor\":\"3\"").doesNotContain("\"cursor\":\"2\"");
        assertThat(watch(ana, id, "forged")).contains("CURSOR_INVALID");
        assertThat(watch(edge.person("Ben"), id, "0")).contains("AUDIO_UNKNOWN");
    }

    private static String watch(Person person, String id, String after) throws Exception {
        var body = Person.JSON.writeValueAsString(Map.of(
                "query",
                "subscription($id: ID!, $after: String) {"
                        + " generatedAudioProgress(generatedAudioId: $id, after: $after)"
                        + " { cursor durable state failure doneParagraphs paragraphs generatedAudio { name } } }",
                "variables",
                Map.of("id", id, "after", after)));
        var request = person.post(body).setHeader("Accept", "text/event-stream").build();
        return edge.http().send(request, BodyHandlers.ofString()).body();
    }

    private JsonNode refused(Map<String, ?> content, Map<String, ?> more) {
        var answer = generate(input(content, more));
        assertThat(answer.at("/generatedAudio").isNull()).isTrue();
        return answer.at("/errors/0");
    }

    private JsonNode generate(Map<String, ?> input) {
        return ana.ask(GENERATE, Map.of("input", input)).at("/generateAudio");
    }

    private static Map<String, Object> input(Map<String, ?> content, Map<String, ?> more) {
        var input = new HashMap<String, Object>(more);
        input.put("idempotencyKey", UUID.randomUUID().toString());
        input.put("content", content);
        return input;
    }

    private static JsonNode delete(Person person, String id) {
        return person.ask(
                        "mutation($id: ID!) { deleteGeneratedAudio(input: {generatedAudioId: $id}) {"
                                + " deletedGeneratedAudioId errors { __typename } } }",
                        Map.of("id", id))
                .at("/deleteGeneratedAudio");
    }

    private String add(String name) {
        return GlobalId.of("GeneratedAudio", edge.speech().generatedAudio.add(ana.id(), name));
    }

    private static String local(String id) {
        return GlobalId.local("GeneratedAudio", id);
    }
}
