package dev.vivavoce.bff.sentence;

import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.scenario.Scenario.Level;
import dev.vivavoce.bff.sentence.Sentence.SentenceLanguage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/// Sentences to read aloud.
@Controller
final class SentenceController {
    private final SentenceClient sentences;

    SentenceController(SentenceClient sentences) {
        this.sentences = sentences;
    }

    @QueryMapping
    Sentence generateSentence(
            @ContextValue Requester requester,
            @Argument String language,
            @Argument @Nullable Level level,
            @Argument @Nullable String topic,
            @Argument List<String> excludeIds,
            @Argument List<String> sounds,
            @Argument @Nullable Integer seed) {
        return sentences.generate(requester, language, level, topic, excludeIds, sounds, seed);
    }

    @QueryMapping
    List<SentenceLanguage> sentenceLanguages(@ContextValue Requester requester) {
        return sentences.languages(requester);
    }
}
