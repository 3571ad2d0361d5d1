package dev.vivavoce.content.sentence;

import dev.vivavoce.content.level.LevelMapping;
import dev.vivavoce.content.v1.GenerateSentenceRequest;
import dev.vivavoce.content.v1.GenerateSentenceResponse;
import dev.vivavoce.content.v1.ListSentenceLanguagesRequest;
import dev.vivavoce.content.v1.ListSentenceLanguagesResponse;
import dev.vivavoce.content.v1.SentenceLanguage;
import dev.vivavoce.content.v1.SentenceServiceGrpc;
import dev.vivavoce.runtime.security.Caller;
import io.grpc.stub.StreamObserver;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Serves `sentence.proto`.
public final class SentenceGrpc extends SentenceServiceGrpc.SentenceServiceImplBase {
    private final Sentences sentences;

    public SentenceGrpc(Sentences sentences) {
        this.sentences = sentences;
    }

    @Override
    public void generateSentence(GenerateSentenceRequest request, StreamObserver<GenerateSentenceResponse> out) {
        var wish = new SentenceWish(
                request.getLanguage(),
                LevelMapping.parse("level", request.getLevel()),
                request.getTopic(),
                request.getExcludeIdsList(),
                request.getSoundsList(),
                request.hasSeed() ? request.getSeed() : null);
        var sentence = sentences.generate(wish, payer(Caller.current()));
        out.onNext(GenerateSentenceResponse.newBuilder()
                .setSentence(message(sentence))
                .build());
        out.onCompleted();
    }

    @Override
    public void listSentenceLanguages(
            ListSentenceLanguagesRequest request, StreamObserver<ListSentenceLanguagesResponse> out) {
        var response = ListSentenceLanguagesResponse.newBuilder();
        sentences
                .topicsByLanguage()
                .forEach((language, topics) -> response.addLanguages(
                        SentenceLanguage.newBuilder().setLanguage(language).addAllTopics(topics)));
        out.onNext(response.build());
        out.onCompleted();
    }

    /// Services have no tokens, and who views a person does not use those of the person.
    private static @Nullable UUID payer(Caller caller) {
        return caller.is(Caller.Role.SERVICE) || caller.isView() ? null : caller.userId();
    }

    private static dev.vivavoce.content.v1.Sentence message(Sentence sentence) {
        return dev.vivavoce.content.v1.Sentence.newBuilder()
                .setId(sentence.id())
                .setText(sentence.text())
                .setTranslation(sentence.translation())
                .setLanguage(sentence.language())
                .setLevel(LevelMapping.of(sentence.level()))
                .setTopic(sentence.topic())
                .setSource(message(sentence.source()))
                .addAllSoundWords(sentence.soundWords())
                .build();
    }

    private static dev.vivavoce.content.v1.SentenceSource message(SentenceSource source) {
        return switch (source) {
            case BUILT_IN -> dev.vivavoce.content.v1.SentenceSource.SENTENCE_SOURCE_BUILT_IN;
            case MODEL -> dev.vivavoce.content.v1.SentenceSource.SENTENCE_SOURCE_MODEL;
        };
    }
}
