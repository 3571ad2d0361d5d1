package dev.vivavoce.speech.audio;

import java.util.Arrays;

/// Resamples a stream to 16 kHz by windowed-sinc interpolation. Output sample *n* is at
/// input position *n · rate / 16000* and depends only on the input around that position, so a stream
/// that resumes in the middle produces, bit for bit, the samples of an uninterrupted one. Before its
/// first sample a stream is silent.
///
/// Not safe for several threads; each stream has its own.
public final class Resampler {
    /// The output rate.
    public static final int OUTPUT_HERTZ = 16_000;

    /// Zero crossings of the sinc on each side, at the lower of the two rates.
    private static final int LOBES = 24;
    /// The part of the band that is kept; the filter falls off above it.
    private static final double PASSBAND = 0.94;
    private static final double KAISER_BETA = 9;
    private static final double KAISER_CENTRE = bessel(KAISER_BETA);

    private final int up;
    private final int down;
    private final int reach;
    private final float[][] taps;
    private float[] pending = new float[4096];
    private int pendingLength;
    private long pendingStart;
    private long nextOutput;

    /// A resampler that starts in the middle of a stream.
    ///
    /// @param inputHertz 8000 to 192000
    /// @param firstInput position of the first input sample, at most
    ///     [#firstInputNeeded] of `firstOutput`
    /// @param firstOutput position of the first output sample
    public Resampler(int inputHertz, long firstInput, long firstOutput) {
        if (inputHertz < 8000 || inputHertz > 192_000) {
            throw new IllegalArgumentException("inputHertz: " + inputHertz + " (expected: 8000 to 192000)");
        }
        if (firstInput > firstInputNeeded(inputHertz, firstOutput)) {
            throw new IllegalArgumentException("firstInput: " + firstInput + " (expected: <= "
                    + firstInputNeeded(inputHertz, firstOutput) + " for output " + firstOutput + ")");
        }
        int divisor = gcd(inputHertz, OUTPUT_HERTZ);
        up = OUTPUT_HERTZ / divisor;
        down = inputHertz / divisor;
        reach = reach(inputHertz);
        taps = inputHertz == OUTPUT_HERTZ ? new float[][] {{1}} : taps(up, down, reach);
        pendingStart = firstInput;
        nextOutput = firstOutput;
    }

    /// A resampler at the start of a stream.
    public Resampler(int inputHertz) {
        this(inputHertz, 0, 0);
    }

    /// The first input sample that an output sample depends on: where a sender has to resume.
    public static long firstInputNeeded(int inputHertz, long outputSample) {
        long centre = Math.multiplyExact(outputSample, (long) inputHertz) / OUTPUT_HERTZ;
        int reach = reach(inputHertz);
        return Math.max(0, centre - Math.max(0, reach - 1));
    }

    /// Takes the next input samples, and returns every output sample that they complete.
    public float[] hear(float[] input) {
        append(input, input.length);
        return drain(pendingStart + pendingLength);
    }

    /// Returns the samples whose filter reaches past the end of the input, as if silence followed.
    public float[] end() {
        long inputEnd = pendingStart + pendingLength;
        append(new float[reach + 1], reach + 1);
        var tail = drain(inputEnd + reach + 1);
        long outputs = (inputEnd * up + down - 1) / down;
        int surplus = (int) Math.max(0, nextOutput - outputs);
        return Arrays.copyOf(tail, Math.max(0, tail.length - surplus));
    }

    private void append(float[] input, int length) {
        if (pendingLength + length > pending.length) {
            pending = Arrays.copyOf(pending, Math.max(pending.length * 2, pendingLength + length));
        }
        System.arraycopy(input, 0, pending, pendingLength, length);
        pendingLength += length;
    }

    private float[] drain(long inputEnd) {
        long available = inputEnd - reach; // the centre's floor must be below this
        long lastOutput = available <= 0 ? nextOutput : Math.max(nextOutput, (available * up + down - 1) / down);
        var output = new float[(int) (lastOutput - nextOutput)];
        for (int i = 0; i < output.length; i++) {
            output[i] = sample(nextOutput + i);
        }
        nextOutput = lastOutput;
        long keep = Math.max(pendingStart, nextOutput * down / up - reach);
        int dropped = (int) Math.min(pendingLength, keep - pendingStart);
        System.arraycopy(pending, dropped, pending, 0, pendingLength - dropped);
        pendingLength -= dropped;
        pendingStart += dropped;
        return output;
    }

    private float sample(long output) {
        long centre = output * down / up;
        int phase = (int) (output * down % up);
        if (reach == 0) {
            return pending[(int) (centre - pendingStart)];
        }
        var filter = taps[phase];
        double sum = 0;
        int first = (int) (centre - reach + 1 - pendingStart);
        // Before it the stream is silent: a later start holds everything that is needed.
        for (int k = Math.max(0, -first); k < filter.length; k++) {
            sum += filter[k] * pending[first + k];
        }
        return (float) sum;
    }

    /// Taps on each side of the centre, in input samples.
    private static int reach(int inputHertz) {
        return inputHertz == OUTPUT_HERTZ
                ? 0
                : (int) Math.ceil(LOBES * Math.max(1.0, (double) inputHertz / OUTPUT_HERTZ));
    }

    private static float[][] taps(int up, int down, int reach) {
        double cutoff = PASSBAND * Math.min(1, (double) up / down);
        var taps = new float[up][2 * reach];
        for (int phase = 0; phase < up; phase++) {
            var raw = new double[2 * reach];
            double sum = 0;
            for (int k = 0; k < raw.length; k++) {
                double distance = k - (reach - 1) - (double) phase / up;
                double window = kaiser(distance / reach);
                raw[k] = window * cutoff * sinc(cutoff * distance);
                sum += raw[k];
            }
            for (int k = 0; k < raw.length; k++) {
                taps[phase][k] = (float) (raw[k] / sum); // a constant stays the same constant
            }
        }
        return taps;
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }

    private static double kaiser(double position) {
        return Math.abs(position) >= 1 ? 0 : bessel(KAISER_BETA * Math.sqrt(1 - position * position)) / KAISER_CENTRE;
    }

    /// The modified Bessel function of order zero, by its series.
    private static double bessel(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; k < 40; k++) {
            term *= x * x / (4.0 * k * k);
            sum += term;
        }
        return sum;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
