package dev.vivavoce.speech.session.log;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.vivavoce.speech.pronunciation.scoring.ScoredUtterance;
import java.util.List;

/// Scored utterances as JSON in the log. Parsing returns every number bit for bit, so the result made from the log
/// equals the result made from the audio.
public final class ScoredUtteranceJson {
    private static final Gson JSON =
            new GsonBuilder().serializeSpecialFloatingPointValues().create();

    private ScoredUtteranceJson() {}

    public static String text(ScoredUtterance utterance) {
        return JSON.toJson(utterance);
    }

    public static List<ScoredUtterance> parse(List<String> texts) {
        return texts.stream()
                .map(text -> JSON.fromJson(text, ScoredUtterance.class))
                .toList();
    }
}
