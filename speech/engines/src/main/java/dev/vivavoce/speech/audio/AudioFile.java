package dev.vivavoce.speech.audio;

import dev.vivavoce.speech.audio.UnusableAudio.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.jflac.FLACDecoder;

/// Decodes recordings: WAV (PCM of 8, 16, 24 or 32 bit, or float) and FLAC, distinguished by their first
/// bytes. Mixes all channels to one.
public final class AudioFile {
    private static final int PCM = 1;
    private static final int FLOAT = 3;
    private static final int EXTENSIBLE = 0xfffe;

    private AudioFile() {}

    /// The samples and sample rate of the file.
    record Sound(float[] samples, int sampleRateHertz) {}

    /// The recording as 16 kHz samples.
    ///
    /// Checks the length before it allocates memory for the length that the file states.
    ///
    /// @throws UnusableAudio when the file cannot be decoded or is too long
    public static float[] decode(byte[] file, Duration longest) {
        var sound = startsWith(file, "fLaC") ? flac(file, longest) : wav(file, longest);
        return resample(sound.samples(), sound.sampleRateHertz());
    }

    /// Raw PCM (signed 16 bit, little endian, mono) as 16 kHz samples. Fails as [#decode] does.
    public static float[] pcm(byte[] bytes, int sampleRateHertz, Duration longest) {
        if (bytes.length % 2 != 0) {
            throw new UnusableAudio(Reason.UNREADABLE, "16-bit audio of an odd number of bytes");
        }
        checkRate(sampleRateHertz);
        checkLength(bytes.length / 2, sampleRateHertz, longest);
        return resample(Pcm.floats(bytes), sampleRateHertz);
    }

    private static float[] resample(float[] samples, int sampleRateHertz) {
        if (sampleRateHertz == Resampler.OUTPUT_HERTZ) {
            return samples;
        }
        var resampler = new Resampler(sampleRateHertz);
        var body = resampler.hear(samples);
        var tail = resampler.end();
        var all = Arrays.copyOf(body, body.length + tail.length);
        System.arraycopy(tail, 0, all, body.length, tail.length);
        return all;
    }

    static Sound wav(byte[] file, Duration longest) {
        if (!startsWith(file, "RIFF") || file.length < 12 || !"WAVE".equals(tag(file, 8))) {
            throw new UnusableAudio(Reason.FORMAT_UNSUPPORTED, "neither WAV nor FLAC");
        }
        var buffer = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int format = 0;
        int channels = 0;
        int rate = 0;
        int bits = 0;
        for (long at = 12; at + 8 <= file.length; ) {
            var tag = tag(file, (int) at);
            long size = Integer.toUnsignedLong(buffer.getInt((int) at + 4));
            int body = (int) at + 8;
            if (tag.equals("fmt ") && size >= 16 && body + size <= file.length) {
                format = Short.toUnsignedInt(buffer.getShort(body));
                channels = Short.toUnsignedInt(buffer.getShort(body + 2));
                rate = buffer.getInt(body + 4);
                bits = Short.toUnsignedInt(buffer.getShort(body + 14));
                if (format == EXTENSIBLE && size >= 26) {
                    format = Short.toUnsignedInt(buffer.getShort(body + 24));
                }
            } else if (tag.equals("data")) {
                if (channels == 0) {
                    throw new UnusableAudio(Reason.UNREADABLE, "a WAV file without a format before its data");
                }
                int length = (int) Math.min(size, file.length - body); // a live recorder writes a wrong size
                return samples(
                        buffer.slice(body, length).order(ByteOrder.LITTLE_ENDIAN),
                        format,
                        channels,
                        rate,
                        bits,
                        longest);
            }
            at += 8 + size + (size & 1);
        }
        throw new UnusableAudio(Reason.UNREADABLE, "a WAV file without data");
    }

    private static Sound samples(ByteBuffer data, int format, int channels, int rate, int bits, Duration longest) {
        boolean known =
                format == PCM && (bits == 8 || bits == 16 || bits == 24 || bits == 32) || format == FLOAT && bits == 32;
        if (!known || channels > 8) {
            throw new UnusableAudio(
                    Reason.FORMAT_UNSUPPORTED,
                    "WAV format " + format + ", " + bits + " bit, " + channels + " channels");
        }
        checkRate(rate);
        int width = bits / 8;
        int count = data.remaining() / (width * channels);
        checkLength(count, rate, longest);
        var samples = new float[count];
        for (int i = 0; i < count; i++) {
            double sum = 0;
            for (int channel = 0; channel < channels; channel++) {
                int at = (i * channels + channel) * width;
                sum += switch (bits) {
                    case 8 -> (Byte.toUnsignedInt(data.get(at)) - 128) / 128.0;
                    case 16 -> data.getShort(at) / 32_768.0;
                    case 24 -> (data.get(at + 2) << 16 | Short.toUnsignedInt(data.getShort(at))) / 8_388_608.0;
                    default -> format == FLOAT ? finite(data.getFloat(at)) : data.getInt(at) / 2_147_483_648.0;
                };
            }
            samples[i] = (float) (sum / channels);
        }
        return new Sound(samples, rate);
    }

    private static double finite(float value) {
        return Float.isFinite(value) ? Math.clamp(value, -1, 1) : 0;
    }

    static Sound flac(byte[] file, Duration longest) {
        var decoder = new FLACDecoder(new ByteArrayInputStream(file));
        try {
            decoder.readMetadata();
            var info = decoder.getStreamInfo();
            int rate = info.getSampleRate();
            int channels = info.getChannels();
            int bits = info.getBitsPerSample();
            if (bits != 8 && bits != 16 && bits != 24) {
                throw new UnusableAudio(Reason.FORMAT_UNSUPPORTED, "FLAC of " + bits + " bit");
            }
            checkRate(rate);
            checkLength(info.getTotalSamples(), rate, longest);
            var samples = new float[(int) Math.max(rate, info.getTotalSamples())];
            int count = 0;
            for (var frame = decoder.readNextFrame(); frame != null; frame = decoder.readNextFrame()) {
                int block = frame.header.blockSize;
                checkLength(count + (long) block, rate, longest);
                if (count + block > samples.length) {
                    samples = Arrays.copyOf(samples, Math.max(samples.length * 2, count + block));
                }
                var data = decoder.getChannelData();
                for (int i = 0; i < block; i++) {
                    double sum = 0;
                    for (int channel = 0; channel < channels; channel++) {
                        sum += data[channel].getOutput()[i];
                    }
                    samples[count++] = (float) (sum / channels / (1L << (bits - 1)));
                }
            }
            if (count == 0) {
                throw new UnusableAudio(Reason.UNREADABLE, "a FLAC file without sound");
            }
            return new Sound(Arrays.copyOf(samples, count), rate);
        } catch (UnusableAudio failure) {
            throw failure;
        } catch (IOException | RuntimeException broken) { // the decoder fails on broken files with any exception
            throw new UnusableAudio(Reason.UNREADABLE, "a broken FLAC file");
        }
    }

    private static void checkRate(int rate) {
        if (rate < 8000 || rate > 96_000) {
            throw new UnusableAudio(Reason.FORMAT_UNSUPPORTED, "a rate of " + rate + " Hz (expected: 8000 to 96000)");
        }
    }

    private static void checkLength(long samples, int rate, Duration longest) {
        if (samples > longest.toMillis() * rate / 1000) {
            throw new UnusableAudio(Reason.TOO_LONG, "longer than " + longest.toSeconds() + " s");
        }
    }

    private static boolean startsWith(byte[] file, String tag) {
        return file.length >= 4 && tag.equals(tag(file, 0));
    }

    private static String tag(byte[] file, int at) {
        return new String(file, at, 4, StandardCharsets.ISO_8859_1);
    }
}
