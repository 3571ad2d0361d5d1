package dev.vivavoce.speech.session.log;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.vivavoce.speech.pronunciation.scoring.ScoredUtterance;
import java.util.List;

/// A scored utterance as it stands in the log, and back: every number comes back bit for bit, so that a result made
/// from
/// the log is the one made from the sound.
public final class ScoredUtteranceJson {
    private static final Gson JSON =
            new GsonBuilder().serializeSpecialFloatingPointValues().create();

    private ScoredUtteranceJson() {}

    public static String text(ScoredUtterance utterance) {
        return JSON.toJson(utterance);
    }

    public static List<ScoredUtterance> of(List<String> texts) {
        return texts.stream()
                .map(text -> JSON.fromJson(text, ScoredUtterance.class))
                .toList();
    }
}
