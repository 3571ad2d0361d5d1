package dev.vivavoce.speech.speakers;

/// What a voice sounds like every hundredth of a second: mel frequency cepstral coefficients (Davis and Mermelstein
/// 1980), loudness and pitch. A function of the samples alone.
///
/// @param cepstra [#CEPSTRA] of each frame, without the one that is its loudness
/// @param decibels of full scale
/// @param hertz the pitch; 0 where there is none
record VoiceFrames(float[][] cepstra, float[] decibels, float[] hertz) {
    /// Samples between two frames.
    static final int STEP = 160;

    static final int CEPSTRA = 23;

    private static final int RATE = 16_000;
    private static final int WINDOW = 400;
    private static final int FILTERS = 40;
    private static final double LOWEST = 60;
    private static final double HIGHEST = 7_600;
    private static final double EMPHASIS = 0.97;
    private static final double FLOOR = 1e-7;

    private static final double[] HAMMING = new double[WINDOW];
    private static final double[][] WEIGHTS = new double[FILTERS][Spectrum.BINS];
    /// Where the weights of a filter are not 0.
    private static final int[] FIRST_BINS = new int[FILTERS];
    private static final int[] LAST_BINS = new int[FILTERS];
    private static final double[][] COSINES = new double[CEPSTRA][FILTERS];

    static {
        for (int i = 0; i < WINDOW; i++) HAMMING[i] = 0.54 - 0.46 * Math.cos(2 * Math.PI * i / (WINDOW - 1));
        for (int filter = 0; filter < FILTERS; filter++) {
            double low = edge(filter);
            double middle = edge(filter + 1);
            double high = edge(filter + 2);
            for (int bin = 0; bin < Spectrum.BINS; bin++) {
                double hertz = (double) bin * RATE / Spectrum.SIZE;
                double weight = Math.min((hertz - low) / (middle - low), (high - hertz) / (high - middle));
                WEIGHTS[filter][bin] = Math.max(0, weight);
                if (weight > 0 && LAST_BINS[filter] == 0) FIRST_BINS[filter] = bin;
                if (weight > 0) LAST_BINS[filter] = bin + 1;
            }
        }
        for (int i = 0; i < CEPSTRA; i++)
            for (int filter = 0; filter < FILTERS; filter++)
                COSINES[i][filter] = Math.sqrt(2.0 / FILTERS) * Math.cos(Math.PI * (i + 1) * (filter + 0.5) / FILTERS);
    }

    /// The edges of the filters lie at equal distances on the mel scale.
    private static double edge(int number) {
        double low = mel(LOWEST);
        double mel = low + (mel(HIGHEST) - low) * number / (FILTERS + 1);
        return 700 * (Math.pow(10, mel / 2_595) - 1);
    }

    private static double mel(double hertz) {
        return 2_595 * Math.log10(1 + hertz / 700);
    }

    /// @param samples 16 kHz
    static VoiceFrames of(float[] samples) {
        int count = Math.max(0, (samples.length - WINDOW) / STEP + 1);
        var cepstra = new float[count][CEPSTRA];
        var decibels = new float[count];
        var spectrum = new Spectrum();
        var frame = new double[WINDOW];
        var power = new double[Spectrum.BINS];
        var mels = new double[FILTERS];
        for (int t = 0; t < count; t++) {
            int from = t * STEP;
            double sum = 0;
            for (int i = 0; i < WINDOW; i++) {
                double sample = samples[from + i];
                double before = from + i == 0 ? 0 : samples[from + i - 1];
                sum += sample * sample;
                frame[i] = (sample - EMPHASIS * before) * HAMMING[i];
            }
            decibels[t] = (float) (10 * Math.log10(sum / WINDOW + 1e-10));
            spectrum.power(frame, power);
            for (int filter = 0; filter < FILTERS; filter++)
                mels[filter] = Math.log(dot(WEIGHTS[filter], power, FIRST_BINS[filter], LAST_BINS[filter]) + FLOOR);
            for (int i = 0; i < CEPSTRA; i++) cepstra[t][i] = (float) dot(COSINES[i], mels, 0, FILTERS);
        }
        return new VoiceFrames(cepstra, decibels, VoicePitch.of(samples, count));
    }

    private static double dot(double[] one, double[] other, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) sum += one[i] * other[i];
        return sum;
    }

    int count() {
        return decibels.length;
    }
}
