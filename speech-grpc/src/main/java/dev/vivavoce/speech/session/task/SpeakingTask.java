package dev.vivavoce.speech.session.task;

import dev.vivavoce.speech.pronunciation.scoring.ScoringTask;
import dev.vivavoce.speech.recognition.Hotwords;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is to be spoken in a session.
///
/// @param language BCP 47 tag
/// @param referenceText the text to read aloud; empty in `FREE` mode
/// @param topic what to speak about; empty unless the mode is `FREE`
/// @param hotwords what may well be said; none unless the mode is `FREE`
/// @param scenarioVersion 0 asks for the latest; a session keeps the one it began with; 0 without a scenario
public record SpeakingTask(
        ScoringTask.Mode mode,
        String language,
        String referenceText,
        String topic,
        Hotwords hotwords,
        @Nullable UUID scenarioId,
        int scenarioVersion) {
    /// As far as scoring is concerned.
    public ScoringTask scoring() {
        return new ScoringTask(mode, language, referenceText);
    }

    public SpeakingTask withVersion(int version) {
        return new SpeakingTask(mode, language, referenceText, topic, hotwords, scenarioId, version);
    }
}
