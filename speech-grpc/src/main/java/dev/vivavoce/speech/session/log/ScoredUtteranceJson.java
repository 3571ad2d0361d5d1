package dev.vivavoce.speech.session.log;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.vivavoce.speech.pronunciation.scoring.ScoredUtterance;
import dev.vivavoce.speech.textfeedback.TextUtterance;
import java.util.List;

/// Utterances with their feedback as JSON in the log. Parsing returns every number bit for bit, so the result made
/// from the log equals the result made from the audio.
public final class ScoredUtteranceJson {
    private static final Gson JSON =
            new GsonBuilder().serializeSpecialFloatingPointValues().create();

    private ScoredUtteranceJson() {}

    public static String text(ScoredUtterance utterance) {
        return JSON.toJson(utterance);
    }

    public static String text(TextUtterance utterance) {
        return JSON.toJson(utterance);
    }

    static List<TextUtterance> parseTexts(List<String> texts) {
        return texts.stream()
                .map(text -> JSON.fromJson(text, TextUtterance.class))
                .toList();
    }

    public static List<ScoredUtterance> parse(List<String> texts) {
        return texts.stream()
                .map(text -> JSON.fromJson(text, ScoredUtterance.class))
                .toList();
    }
}
