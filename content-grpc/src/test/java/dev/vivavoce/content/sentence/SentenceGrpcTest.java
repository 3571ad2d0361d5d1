package dev.vivavoce.content.sentence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.content.ContentServer;
import dev.vivavoce.content.Refusals;
import dev.vivavoce.content.v1.GenerateSentenceRequest;
import dev.vivavoce.content.v1.Level;
import dev.vivavoce.content.v1.ListSentenceLanguagesRequest;
import dev.vivavoce.content.v1.Sentence;
import dev.vivavoce.content.v1.SentenceLanguage;
import dev.vivavoce.content.v1.SentenceServiceGrpc;
import dev.vivavoce.content.v1.SentenceServiceGrpc.SentenceServiceBlockingStub;
import dev.vivavoce.content.v1.SentenceSource;
import dev.vivavoce.runtimetest.TestServer;
import dev.vivavoce.runtimetest.TestServer.Transport;
import io.grpc.Status;
import java.util.HashSet;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SentenceGrpcTest {
    @RegisterExtension
    static final TestServer content = ContentServer.create();

    private static SentenceServiceBlockingStub learner(Transport transport) {
        return SentenceServiceGrpc.newBlockingStub(content.as(transport, UUID.randomUUID()));
    }

    private static Sentence generate(GenerateSentenceRequest.Builder request) {
        return learner(Transport.WIRE).generateSentence(request.build()).getSentence();
    }

    private static GenerateSentenceRequest.Builder request(String language, Level level, String topic) {
        return GenerateSentenceRequest.newBuilder()
                .setLanguage(language)
                .setLevel(level)
                .setTopic(topic);
    }

    @ParameterizedTest
    @EnumSource
    void a_learner_gets_a_sentence_of_the_language_level_and_topic_with_its_translation(Transport transport) {
        var sentence = learner(transport)
                .generateSentence(request("fr-FR", Level.LEVEL_BEGINNER, "travel")
                        .setSeed(1)
                        .build())
                .getSentence();
        assertThat(sentence.getLanguage()).isEqualTo("fr");
        assertThat(sentence.getLevel()).isEqualTo(Level.LEVEL_BEGINNER);
        assertThat(sentence.getTopic()).isEqualTo("travel");
        assertThat(sentence.getSource()).isEqualTo(SentenceSource.SENTENCE_SOURCE_BUILT_IN);
        assertThat(sentence.getId()).startsWith("fr-beginner-travel-");
        assertThat(sentence.getText()).isNotBlank().isNotEqualTo(sentence.getTranslation());
    }

    @Test
    void the_same_seed_gives_the_same_sentence_and_different_seeds_do_not_always() {
        var texts = IntStream.range(0, 20)
                .mapToObj(
                        seed -> generate(request("en", Level.LEVEL_ADVANCED, "").setSeed(seed))
                                .getText())
                .toList();
        var again = IntStream.range(0, 20)
                .mapToObj(
                        seed -> generate(request("en", Level.LEVEL_ADVANCED, "").setSeed(seed))
                                .getText())
                .toList();
        assertThat(again).isEqualTo(texts);
        assertThat(new HashSet<>(texts)).hasSizeGreaterThan(5);
    }

    @Test
    void excluded_sentences_do_not_come_again_until_nothing_else_is_left() {
        var seen = new HashSet<String>();
        var request = request("de", Level.LEVEL_BEGINNER, "food");
        for (int i = 0; i < 15; i++) {
            var sentence = generate(request);
            assertThat(seen.add(sentence.getId()))
                    .as("%s is new", sentence.getId())
                    .isTrue();
            request.addExcludeIds(sentence.getId());
        }
        assertThat(seen).allMatch(id -> id.startsWith("de-beginner-"));
        assertThat(seen).contains(generate(request).getId());
    }

    @Test
    void after_all_sentences_of_a_topic_another_topic_follows_and_the_response_names_it() {
        var request = request("sv", Level.LEVEL_ADVANCED, "food")
                .addExcludeIds("sv-advanced-food-1")
                .addExcludeIds("sv-advanced-food-2")
                .addExcludeIds("sv-advanced-food-3");
        assertThat(generate(request).getTopic()).isNotEqualTo("food");
    }

    @Test
    void an_unknown_topic_falls_back_and_the_response_names_the_topic_used() {
        assertThat(generate(request("ja", Level.LEVEL_INTERMEDIATE, "nursing")).getTopic())
                .isEqualTo("health");
        assertThat(generate(request("en", Level.LEVEL_INTERMEDIATE, "nursing")).getTopic())
                .isEqualTo("nursing");
        assertThat(generate(request("ja", Level.LEVEL_INTERMEDIATE, "astronomy"))
                        .getTopic())
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_sentence_for_a_sound_comes_with_the_words_that_have_it(Transport transport) {
        var sentence = learner(transport)
                .generateSentence(request("en-US", Level.LEVEL_UNSPECIFIED, "")
                        .addSounds("TH")
                        .build())
                .getSentence();
        assertThat(sentence.getSoundWordsList())
                .isNotEmpty()
                .allSatisfy(word -> assertThat(sentence.getText()).contains(word))
                .allSatisfy(word -> assertThat(word.toLowerCase(Locale.ROOT)).contains("th"));
        assertThat(generate(request("en", Level.LEVEL_UNSPECIFIED, "")).getSoundWordsList())
                .isEmpty();
    }

    @Test
    void sentences_for_a_sound_do_not_come_again_until_nothing_else_is_left() {
        var request = request("en", Level.LEVEL_UNSPECIFIED, "").addSounds("V");
        var seen = new HashSet<String>();
        for (int i = 0; i < 15; i++) {
            var sentence = generate(request);
            assertThat(seen.add(sentence.getId())).isTrue();
            assertThat(sentence.getSoundWordsList()).isNotEmpty();
            request.addExcludeIds(sentence.getId());
        }
    }

    @Test
    void a_sound_that_no_sentence_is_known_to_have_is_refused() {
        for (var request : new GenerateSentenceRequest.Builder[] {
            request("en", Level.LEVEL_UNSPECIFIED, "").addSounds("XX"),
            request("de", Level.LEVEL_UNSPECIFIED, "").addSounds("TH")
        }) {
            assertThatThrownBy(() -> generate(request))
                    .satisfies(Refusals.refusal(Status.Code.NOT_FOUND, "SOUND_UNKNOWN"));
        }
    }

    @Test
    void an_unspecified_level_means_any() {
        assertThat(generate(request("ko", Level.LEVEL_UNSPECIFIED, "")).getLevel())
                .isNotEqualTo(Level.LEVEL_UNSPECIFIED);
    }

    @ParameterizedTest
    @EnumSource
    void an_unknown_language_is_refused_with_the_languages_there_are(Transport transport) {
        for (var tag : new String[] {"tlh", "", "not_a_tag", "x", "\u0000"}) {
            assertThatThrownBy(() -> learner(transport)
                            .generateSentence(
                                    request(tag, Level.LEVEL_BEGINNER, "").build()))
                    .satisfies(Refusals.refusal(Status.Code.NOT_FOUND, "LANGUAGE_UNKNOWN"))
                    .satisfies(thrown -> assertThat(Refusals.metadata(thrown).get("languages"))
                            .startsWith("ar,da,de,en,es,"));
        }
    }

    @Test
    void values_that_are_too_long_are_refused() {
        var tooMany = request("en", Level.LEVEL_BEGINNER, "");
        for (int i = 0; i < 101; i++) tooMany.addExcludeIds("en-beginner-food-" + i);
        var tooManySounds = request("en", Level.LEVEL_BEGINNER, "");
        for (int i = 0; i < 11; i++) tooManySounds.addSounds("TH");
        for (var request : new GenerateSentenceRequest.Builder[] {
            tooMany,
            tooManySounds,
            request("en", Level.LEVEL_BEGINNER, "x".repeat(101)),
            request("e".repeat(101), Level.LEVEL_BEGINNER, ""),
            request("en", Level.LEVEL_BEGINNER, "").setLevelValue(99)
        }) {
            assertThatThrownBy(() -> generate(request))
                    .satisfies(Refusals.refusal(Status.Code.INVALID_ARGUMENT, "FIELD_INVALID"));
        }
    }

    @Test
    void a_caller_without_a_token_gets_nothing() {
        assertThatThrownBy(() -> SentenceServiceGrpc.newBlockingStub(content.channel(Transport.WIRE))
                        .generateSentence(
                                request("en", Level.LEVEL_BEGINNER, "").build()))
                .satisfies(Refusals.refusal(Status.Code.UNAUTHENTICATED, "TOKEN_MISSING"));
    }

    @ParameterizedTest
    @EnumSource
    void the_languages_are_listed_with_their_topics(Transport transport) {
        var languages = learner(transport)
                .listSentenceLanguages(ListSentenceLanguagesRequest.getDefaultInstance())
                .getLanguagesList();
        assertThat(languages.stream().map(SentenceLanguage::getLanguage))
                .isSorted()
                .contains("en", "zh");
        assertThat(languages)
                .allSatisfy(language -> assertThat(language.getTopicsList())
                        .isSorted()
                        .contains("everyday", "food", "health", "travel", "work"));
    }
}
