package dev.vivavoce.training.scoring;

import dev.vivavoce.speech.evaluation.recordings.Recording;
import dev.vivavoce.speech.pronunciation.alignment.Aligner.Slot;
import dev.vivavoce.speech.pronunciation.alignment.PhoneNetwork;
import dev.vivavoce.speech.recognition.Recognizer;
import dev.vivavoce.speech.recognition.Transcript;
import dev.vivavoce.training.scoring.Corpus.Spoken;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Recordings with phones of four frames each; a phone raises the value of its own index.
final class MadeUpSpeech {
    private static final int INPUTS = 12;
    private static final int PHONES = 6;
    private static final int SKIP_COST = 1000;

    private final Random random;

    MadeUpSpeech(long seed) {
        random = new Random(seed);
    }

    List<Spoken> spoken(int count) {
        var all = new ArrayList<Spoken>();
        for (int i = 0; i < count; i++) {
            var slots = new ArrayList<Slot>();
            var frames = new float[30 + random.nextInt(20)][INPUTS];
            var labels = new int[frames.length];
            int phone = 0;
            for (int t = 0; t < frames.length; t++) {
                if (t % 4 == 0) {
                    phone = random.nextInt(PHONES);
                    slots.add(new Slot(List.of(List.of(PhoneNetwork.PHONES.get(phone))), SKIP_COST));
                }
                labels[t] = phone;
                for (int k = 0; k < INPUTS; k++) {
                    frames[t][k] = (float) (random.nextGaussian() * 0.3 + (k == phone ? 2 : 0));
                }
            }
            var recording = new Recording("r" + i, "s" + i, 20, "text", Path.of("none"), null);
            all.add(new Spoken(recording, slots, new Frames(frames), labels, List.of()));
        }
        return all;
    }

    private record Frames(float[][] frames) implements Recognizer.Hearing {
        @Override
        public Transcript transcript() {
            return Transcript.NOTHING;
        }

        @Override
        public double[] logProbabilities(List<String> words) {
            return new double[words.size()];
        }

        @Override
        public double frameSeconds() {
            return 0.024;
        }
    }
}
