package dev.vivavoce.speech.speakers;

/// The power spectrum of a frame, by the fast Fourier transform (Cooley and Tukey, radix 2).
final class Spectrum {
    static final int SIZE = 512;
    /// From 0 Hz to half the rate.
    static final int BINS = SIZE / 2 + 1;

    private static final double[] COSINES = new double[SIZE / 2];
    private static final double[] SINES = new double[SIZE / 2];
    private static final int[] REVERSED = new int[SIZE];

    static {
        int bits = Integer.numberOfTrailingZeros(SIZE);
        for (int i = 0; i < SIZE / 2; i++) {
            COSINES[i] = Math.cos(2 * Math.PI * i / SIZE);
            SINES[i] = -Math.sin(2 * Math.PI * i / SIZE);
        }
        for (int i = 0; i < SIZE; i++) REVERSED[i] = Integer.reverse(i) >>> (Integer.SIZE - bits);
    }

    private final double[] real = new double[SIZE];
    private final double[] imaginary = new double[SIZE];

    /// Writes the power of each bin.
    ///
    /// @param frame at most [#SIZE] values; the rest is silence
    /// @param power of [#BINS] values
    void power(double[] frame, double[] power) {
        for (int i = 0; i < SIZE; i++) {
            int from = REVERSED[i];
            real[i] = from < frame.length ? frame[from] : 0;
            imaginary[i] = 0;
        }
        for (int half = 1; half < SIZE; half *= 2) {
            int step = SIZE / (2 * half);
            for (int block = 0; block < SIZE; block += 2 * half)
                for (int i = 0; i < half; i++) butterfly(block + i, block + i + half, i * step);
        }
        for (int i = 0; i < BINS; i++) power[i] = real[i] * real[i] + imaginary[i] * imaginary[i];
    }

    private void butterfly(int low, int high, int turn) {
        double r = real[high] * COSINES[turn] - imaginary[high] * SINES[turn];
        double i = real[high] * SINES[turn] + imaginary[high] * COSINES[turn];
        real[high] = real[low] - r;
        imaginary[high] = imaginary[low] - i;
        real[low] += r;
        imaginary[low] += i;
    }
}
