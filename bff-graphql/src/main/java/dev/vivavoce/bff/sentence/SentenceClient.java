package dev.vivavoce.bff.sentence;

import dev.vivavoce.bff.client.Calls;
import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.scenario.Scenario.Level;
import dev.vivavoce.bff.sentence.Sentence.SentenceLanguage;
import dev.vivavoce.bff.sentence.Sentence.SentenceSource;
import dev.vivavoce.content.v1.GenerateSentenceRequest;
import dev.vivavoce.content.v1.ListSentenceLanguagesRequest;
import dev.vivavoce.content.v1.SentenceServiceGrpc;
import io.grpc.Channel;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads sentences from content.
public final class SentenceClient {
    /// Long enough for a language model to write one.
    private static final Duration WRITING = Duration.ofSeconds(10);

    private final SentenceServiceGrpc.SentenceServiceBlockingStub sentences;

    public SentenceClient(Channel content) {
        sentences = SentenceServiceGrpc.newBlockingStub(content);
    }

    Sentence generate(
            Requester requester,
            String language,
            @Nullable Level level,
            @Nullable String topic,
            List<String> excludeIds,
            List<String> sounds,
            @Nullable Integer seed) {
        var request = GenerateSentenceRequest.newBuilder()
                .setLanguage(language)
                .setTopic(ProtoMapping.orEmpty(topic))
                .addAllExcludeIds(excludeIds)
                .addAllSounds(sounds);
        if (seed != null) request.setSeed(seed);
        if (level != null) request.setLevel(dev.vivavoce.content.v1.Level.valueOf("LEVEL_" + level.name()));
        var sentence = Calls.signedIn(sentences, requester, WRITING)
                .generateSentence(request.build())
                .getSentence();
        return new Sentence(
                sentence.getId(),
                sentence.getText(),
                sentence.getTranslation(),
                sentence.getLanguage(),
                ProtoMapping.required(Level.class, sentence.getLevel(), "LEVEL_"),
                sentence.getTopic(),
                ProtoMapping.required(SentenceSource.class, sentence.getSource(), "SENTENCE_SOURCE_"),
                sentence.getSoundWordsList());
    }

    List<SentenceLanguage> languages(Requester requester) {
        return Calls.signedIn(sentences, requester, Calls.READ)
                .listSentenceLanguages(ListSentenceLanguagesRequest.getDefaultInstance())
                .getLanguagesList()
                .stream()
                .map(language -> new SentenceLanguage(language.getLanguage(), language.getTopicsList()))
                .toList();
    }
}
