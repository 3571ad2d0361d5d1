package dev.vivavoce.training.sphinx;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// CMU Sphinx's acoustic model of US English, read from its files: the log-likelihood of each frame of audio for
/// each state of each context-independent phone. Features and mixtures are those of Sphinx (`1s_c_d_dd`,
/// phonetically tied mixtures in three streams). The implementation is our own: it holds no state, so any thread
/// can call it.
final class Acoustics {
    /// Frames are 10 ms apart.
    static final int FRAME_SHIFT = 160;

    static final int STATES = 3;

    private static final String MODEL = "/edu/cmu/sphinx/models/en-us/en-us/";
    private static final int WINDOW = 410;
    private static final int FFT = 512;
    private static final int FILTERS = 25;
    private static final int CEPSTRA = 13;
    private static final int STREAMS = 3;
    private static final double LOWEST_HERTZ = 130;
    private static final double HIGHEST_HERTZ = 6800;
    private static final int LIFTER = 22;
    private static final double PRE_EMPHASIS = 0.97;
    private static final float VARIANCE_FLOOR = 1e-4f;
    private static final float WEIGHT_FLOOR = 1e-7f;
    /// Densities this far below the best one are ignored.
    private static final float NEGLIGIBLE = 12;

    private final List<String> phones;
    private final int densities;
    /// [phone][stream][dimension * densities + density]
    private final float[][][] means;

    private final float[][][] precisions;
    /// [phone][stream][density]
    private final float[][][] constants;
    /// [phone * 3 + state][stream][density]
    private final float[][][] weights;

    private final double[] window = new double[WINDOW];
    private final int[] filterStart = new int[FILTERS];
    private final double[][] filters = new double[FILTERS][];
    private final double[][] cosines = new double[CEPSTRA][FILTERS];

    Acoustics() {
        phones = readPhones();
        var meanFile = floats("means");
        var varianceFile = floats("variances");
        var weightFile = floats("mixture_weights");
        densities = meanFile.header[2];
        int base = phones.size();
        means = new float[base][STREAMS][CEPSTRA * densities];
        precisions = new float[base][STREAMS][CEPSTRA * densities];
        constants = new float[base][STREAMS][densities];
        for (int phone = 0; phone < base; phone++) {
            for (int stream = 0; stream < STREAMS; stream++) {
                for (int density = 0; density < densities; density++) {
                    double constant = -0.5 * CEPSTRA * Math.log(2 * Math.PI);
                    for (int d = 0; d < CEPSTRA; d++) {
                        int from = ((phone * STREAMS + stream) * densities + density) * CEPSTRA + d;
                        int to = d * densities + density;
                        float variance = Math.max(VARIANCE_FLOOR, varianceFile.values[from]);
                        means[phone][stream][to] = meanFile.values[from];
                        precisions[phone][stream][to] = 0.5f / variance;
                        constant -= 0.5 * Math.log(variance);
                    }
                    constants[phone][stream][density] = (float) constant;
                }
            }
        }
        weights = new float[base * STATES][STREAMS][densities];
        for (int senone = 0; senone < base * STATES; senone++) {
            for (int stream = 0; stream < STREAMS; stream++) {
                int from = (senone * STREAMS + stream) * densities;
                float sum = 0;
                for (int k = 0; k < densities; k++) {
                    sum += weightFile.values[from + k];
                }
                for (int k = 0; k < densities; k++) {
                    weights[senone][stream][k] = Math.max(WEIGHT_FLOOR, weightFile.values[from + k] / sum);
                }
            }
        }
        prepare();
    }

    /// The model's phones, fillers (`SIL`, `+NSN+`, `+SPN+`) among them.
    List<String> phones() {
        return phones;
    }

    /// Log-likelihoods `[frame][phone * 3 + state]`.
    float[][] score(float[] samples) {
        var features = features(samples);
        var scores = new float[features.length][phones.size() * STATES];
        var distances = new float[densities];
        var likelihoods = new float[densities];
        for (int t = 0; t < features.length; t++) {
            for (int stream = 0; stream < STREAMS; stream++) {
                for (int phone = 0; phone < phones.size(); phone++) {
                    float best = distances(features[t], phone, stream, distances);
                    for (int k = 0; k < densities; k++) {
                        float below = distances[k] - best;
                        likelihoods[k] = below < -NEGLIGIBLE ? 0 : (float) Math.exp(below);
                    }
                    for (int state = 0; state < STATES; state++) {
                        var weight = weights[phone * STATES + state][stream];
                        float sum = 0;
                        for (int k = 0; k < densities; k++) {
                            sum += weight[k] * likelihoods[k];
                        }
                        scores[t][phone * STATES + state] += best + (float) Math.log(sum);
                    }
                }
            }
        }
        return scores;
    }

    private float distances(float[] feature, int phone, int stream, float[] distances) {
        var mean = means[phone][stream];
        var precision = precisions[phone][stream];
        System.arraycopy(constants[phone][stream], 0, distances, 0, densities);
        for (int d = 0; d < CEPSTRA; d++) {
            float x = feature[stream * CEPSTRA + d];
            int row = d * densities;
            for (int k = 0; k < densities; k++) {
                float difference = x - mean[row + k];
                distances[k] -= difference * difference * precision[row + k];
            }
        }
        float best = Float.NEGATIVE_INFINITY;
        for (int k = 0; k < densities; k++) {
            best = Math.max(best, distances[k]);
        }
        return best;
    }

    /// Mean-normalised cepstra with their first and second differences.
    private float[][] features(float[] samples) {
        var cepstra = cepstra(samples);
        int frames = cepstra.length;
        for (int d = 0; d < CEPSTRA; d++) {
            double mean = 0;
            for (var cepstrum : cepstra) {
                mean += cepstrum[d];
            }
            mean /= Math.max(1, frames);
            for (var cepstrum : cepstra) {
                cepstrum[d] -= mean;
            }
        }
        var features = new float[frames][STREAMS * CEPSTRA];
        for (int t = 0; t < frames; t++) {
            for (int d = 0; d < CEPSTRA; d++) {
                features[t][d] = (float) at(cepstra, t, d);
                features[t][CEPSTRA + d] = (float) (at(cepstra, t + 2, d) - at(cepstra, t - 2, d));
                features[t][2 * CEPSTRA + d] = (float)
                        (at(cepstra, t + 3, d) - at(cepstra, t - 1, d) - at(cepstra, t + 1, d) + at(cepstra, t - 3, d));
            }
        }
        return features;
    }

    private static double at(double[][] cepstra, int t, int d) {
        return cepstra[Math.clamp(t, 0, cepstra.length - 1)][d];
    }

    private double[][] cepstra(float[] samples) {
        int frames = samples.length < WINDOW ? 0 : (samples.length - WINDOW) / FRAME_SHIFT + 1;
        var cepstra = new double[frames][CEPSTRA];
        var real = new double[FFT];
        var imaginary = new double[FFT];
        var power = new double[FFT / 2 + 1];
        var energies = new double[FILTERS];
        for (int t = 0; t < frames; t++) {
            Arrays.fill(real, 0);
            Arrays.fill(imaginary, 0);
            for (int i = 0; i < WINDOW; i++) {
                int at = t * FRAME_SHIFT + i;
                double before = at == 0 ? 0 : samples[at - 1];
                real[i] = (samples[at] - PRE_EMPHASIS * before) * 32_768 * window[i];
            }
            Fourier.transform(real, imaginary);
            for (int i = 0; i < power.length; i++) {
                power[i] = real[i] * real[i] + imaginary[i] * imaginary[i];
            }
            for (int f = 0; f < FILTERS; f++) {
                double energy = 0;
                for (int i = 0; i < filters[f].length; i++) {
                    energy += filters[f][i] * power[filterStart[f] + i];
                }
                energies[f] = Math.log(Math.max(energy, 1)); // digital silence is as quiet as the smallest step
            }
            for (int c = 0; c < CEPSTRA; c++) {
                double sum = 0;
                for (int f = 0; f < FILTERS; f++) {
                    sum += cosines[c][f] * energies[f];
                }
                cepstra[t][c] = sum;
            }
        }
        return cepstra;
    }

    private void prepare() {
        for (int i = 0; i < WINDOW; i++) {
            window[i] = 0.54 - 0.46 * Math.cos(2 * Math.PI * i / (WINDOW - 1));
        }
        double low = mel(LOWEST_HERTZ);
        double step = (mel(HIGHEST_HERTZ) - low) / (FILTERS + 1);
        double bin = 16_000.0 / FFT;
        for (int f = 0; f < FILTERS; f++) {
            double left = Math.rint(hertz(low + f * step) / bin) * bin;
            double centre = Math.rint(hertz(low + (f + 1) * step) / bin) * bin;
            double right = Math.rint(hertz(low + (f + 2) * step) / bin) * bin;
            filterStart[f] = (int) (left / bin) + 1;
            filters[f] = new double[(int) (right / bin) - filterStart[f]];
            for (int i = 0; i < filters[f].length; i++) {
                double frequency = (filterStart[f] + i) * bin;
                double slope = frequency <= centre
                        ? (frequency - left) / (centre - left)
                        : (right - frequency) / (right - centre);
                filters[f][i] = slope * 2 / (right - left);
            }
        }
        for (int c = 0; c < CEPSTRA; c++) {
            double scale = Math.sqrt((c == 0 ? 1.0 : 2.0) / FILTERS);
            double lifter = 1 + LIFTER / 2.0 * Math.sin(Math.PI * c / LIFTER);
            for (int f = 0; f < FILTERS; f++) {
                cosines[c][f] = scale * lifter * Math.cos(Math.PI * c * (f + 0.5) / FILTERS);
            }
        }
    }

    private static double mel(double hertz) {
        return 2595 * Math.log10(1 + hertz / 700);
    }

    private static double hertz(double mel) {
        return 700 * (Math.pow(10, mel / 2595) - 1);
    }

    /// The context-independent phones stand first in the model's definition, each with its three states in
    /// order.
    private static List<String> readPhones() {
        var phones = new ArrayList<String>();
        try (var stream = open("mdef");
                var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                var columns = line.trim().split("\\s+");
                if (line.startsWith("#") || columns.length < 10) {
                    continue;
                }
                if (!columns[1].equals("-")) {
                    break;
                }
                phones.add(columns[0]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(phones);
    }

    private record Floats(int[] header, float[] values) {}

    /// A file of Sphinx 3: a text header, the byte order, three or more counts, then the floats.
    private static Floats floats(String name) {
        try (var stream = new DataInputStream(open(name))) {
            var line = new ByteArrayOutputStream();
            do {
                line.reset();
                for (int c = stream.read(); c != '\n' && c >= 0; c = stream.read()) {
                    line.write(c);
                }
            } while (!line.toString(StandardCharsets.US_ASCII).trim().equals("endhdr"));
            var rest = ByteBuffer.wrap(stream.readAllBytes());
            rest.order(rest.getInt(0) == 0x11223344 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
            rest.position(4);
            // densities: phones, streams, densities, each stream's length; weights: senones, streams, densities
            var header = new int[] {rest.getInt(), rest.getInt(), rest.getInt()};
            for (int i = 0; !name.equals("mixture_weights") && i < STREAMS; i++) {
                if (rest.getInt() != CEPSTRA) {
                    throw new IllegalStateException(name + " has streams of another length");
                }
            }
            var values = new float[rest.getInt()];
            rest.asFloatBuffer().get(values);
            return new Floats(header, values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(Acoustics.class.getResourceAsStream(MODEL + name), MODEL + name);
    }
}
