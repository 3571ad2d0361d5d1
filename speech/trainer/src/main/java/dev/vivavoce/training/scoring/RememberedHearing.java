package dev.vivavoce.training.scoring;

import dev.vivavoce.speech.recognition.Recognizer;
import dev.vivavoce.speech.recognition.Transcript;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Caches the answers of a hearing, since each step of training asks for the same ones.
final class RememberedHearing implements Recognizer.Hearing {
    private final Recognizer.Hearing hearing;
    private final Map<List<String>, double[]> answers = new ConcurrentHashMap<>();

    RememberedHearing(Recognizer.Hearing hearing) {
        this.hearing = hearing;
    }

    @Override
    public Transcript transcript() {
        return hearing.transcript();
    }

    @Override
    public double[] logProbabilities(List<String> words) {
        return answers.computeIfAbsent(List.copyOf(words), hearing::logProbabilities);
    }

    @Override
    public float[][] frames() {
        return hearing.frames();
    }

    @Override
    public double frameSeconds() {
        return hearing.frameSeconds();
    }
}
