package dev.vivavoce.speech.engines;

import java.util.Random;

/// A voice without its vocal cords: linear prediction (Makhoul, Proceedings of the IEEE 63, 1975) keeps the shape
/// of the mouth, and white noise takes the place of what the cords give.
public final class Whisper {
    private static final int FRAME = 400;
    private static final int HOP = 160;
    private static final int ORDER = 18;

    private Whisper() {}

    /// @param voice at 16 kHz
    public static float[] of(float[] voice) {
        var random = new Random(5);
        var whisper = new float[voice.length];
        for (int start = 0; start + FRAME <= voice.length; start += HOP) {
            var windowed = new double[FRAME];
            for (int i = 0; i < FRAME; i++) {
                windowed[i] = voice[start + i] * hann(i);
            }
            var predicted = predict(correlations(windowed));
            var said = new double[FRAME];
            for (int i = 0; i < FRAME; i++) {
                said[i] = predicted.gain() * random.nextGaussian();
                for (int k = 1; k <= Math.min(i, ORDER); k++) {
                    said[i] -= predicted.filter()[k] * said[i - k];
                }
                whisper[start + i] += (float) (said[i] * hann(i));
            }
        }
        return whisper;
    }

    private static double hann(int i) {
        return 0.5 - 0.5 * Math.cos(2 * Math.PI * i / FRAME);
    }

    private static double[] correlations(double[] samples) {
        var correlations = new double[ORDER + 1];
        for (int lag = 0; lag <= ORDER; lag++) {
            for (int i = lag; i < samples.length; i++) {
                correlations[lag] += samples[i] * samples[i - lag] / samples.length;
            }
        }
        correlations[0] = correlations[0] * 1.0001 + 1e-9;
        return correlations;
    }

    /// @param gain of the noise that has the loudness of the voice behind the filter
    private record Predicted(double[] filter, double gain) {}

    /// Levinson and Durbin's recursion.
    private static Predicted predict(double[] correlations) {
        var filter = new double[ORDER + 1];
        filter[0] = 1;
        double error = correlations[0];
        for (int i = 1; i <= ORDER; i++) {
            double sum = correlations[i];
            for (int k = 1; k < i; k++) {
                sum += filter[k] * correlations[i - k];
            }
            double reflection = -sum / error;
            var next = filter.clone();
            for (int k = 1; k < i; k++) {
                next[k] = filter[k] + reflection * filter[i - k];
            }
            next[i] = reflection;
            filter = next;
            error *= 1 - reflection * reflection;
        }
        return new Predicted(filter, Math.sqrt(error));
    }
}
