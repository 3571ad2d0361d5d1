package dev.vivavoce.speech.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AudioFileTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @ParameterizedTest
    @CsvSource({"1,8", "1,16", "1,24", "1,32", "3,32"})
    void wav_of_every_usual_width_is_read(int format, int bits) {
        var wav = wav(format, 1, 16_000, bits, 800);
        var samples = AudioFile.decode(wav, MINUTE);
        assertThat(samples).hasSize(800);
        for (int i = 0; i < samples.length; i++) {
            assertThat(samples[i]).isBetween(value(i) - 0.01f, value(i) + 0.01f);
        }
    }

    @Test
    void two_channels_become_one_and_other_rates_16_kilohertz() {
        assertThat(AudioFile.decode(wav(1, 2, 48_000, 16, 4800), MINUTE)).hasSize(1600);
        assertThat(AudioFile.pcm(Pcm.bytes(new float[441]), 44_100, MINUTE)).hasSize(160);
    }

    @Test
    void what_we_write_we_read() {
        var samples = new float[1000];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = Math.round(value(i) * 32_768) / 32_768f;
        }
        assertThat(AudioFile.decode(Pcm.wav(Pcm.bytes(samples), 16_000), MINUTE))
                .isEqualTo(samples);
    }

    @Test
    void flac_is_read_exactly() {
        var flac = Flac.of(16_000, 5000, i -> (short) (value(i) * 32_768));
        var samples = AudioFile.decode(flac, MINUTE);
        assertThat(samples).hasSize(5000);
        for (int i = 0; i < samples.length; i++) {
            assertThat(samples[i]).isEqualTo((short) (value(i) * 32_768) / 32_768f);
        }
    }

    @Test
    void refusals_are_typed() {
        refused("AUDIO_FORMAT_UNSUPPORTED", "OggS and more".getBytes(StandardCharsets.US_ASCII));
        refused("AUDIO_FORMAT_UNSUPPORTED", new byte[0]);
        refused("AUDIO_FORMAT_UNSUPPORTED", wav(2, 1, 16_000, 4, 100)); // ADPCM
        refused("AUDIO_FORMAT_UNSUPPORTED", wav(1, 1, 1000, 16, 100));
        refused("AUDIO_UNREADABLE", "fLaC and no more".getBytes(StandardCharsets.US_ASCII));
        refused("AUDIO_UNREADABLE", Arrays.copyOf(wav(1, 1, 16_000, 16, 100), 30));
        assertThatThrownBy(() -> AudioFile.pcm(new byte[3], 16_000, MINUTE))
                .isInstanceOfSatisfying(
                        UnusableAudio.class, f -> assertThat(f.reason()).isEqualTo(UnusableAudio.Reason.UNREADABLE));
    }

    @Test
    void a_recording_over_the_limit_is_refused_also_when_it_only_claims_to_be() {
        refused("AUDIO_TOO_LONG", wav(1, 1, 16_000, 16, 16_000 * 61));
        var flac = Flac.of(16_000, 100, i -> (short) 0);
        flac[21] |= 0x0f; // the number of samples in the stream's header
        refused("AUDIO_TOO_LONG", flac);
    }

    @Test
    void broken_files_never_end_in_anything_but_a_typed_refusal() {
        var random = new Random(3);
        var files = new byte[][] {wav(1, 2, 44_100, 24, 300), Flac.of(16_000, 2000, i -> (short) (i * 7))};
        for (int round = 0; round < 2000; round++) {
            var file = files[round % 2].clone();
            for (int i = 0; i <= random.nextInt(4); i++) {
                file[random.nextInt(Math.min(200, file.length))] = (byte) random.nextInt();
            }
            var cut = Arrays.copyOf(file, random.nextInt(file.length + 1));
            try {
                assertThat(AudioFile.decode(cut, MINUTE).length).isLessThanOrEqualTo(60 * 16_000);
            } catch (UnusableAudio failure) {
                assertThat(failure.reason()).isNotNull();
            }
        }
    }

    private static void refused(String reason, byte[] file) {
        assertThatThrownBy(() -> AudioFile.decode(file, MINUTE))
                .isInstanceOfSatisfying(
                        UnusableAudio.class,
                        f -> assertThat("AUDIO_" + f.reason()).isEqualTo(reason));
    }

    private static float value(int i) {
        return (float) (0.7 * Math.sin(i * 0.05));
    }

    private static byte[] wav(int format, int channels, int rate, int bits, int count) {
        int width = Math.max(1, bits / 8);
        var data = ByteBuffer.allocate(count * channels * width).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count * channels; i++) {
            float value = value(i / channels);
            switch (bits) {
                case 8 -> data.put((byte) Math.round(value * 127 + 128));
                case 16 -> data.putShort((short) Math.round(value * 32_767));
                case 24 -> {
                    int sample = Math.round(value * 8_388_607);
                    data.putShort((short) sample).put((byte) (sample >> 16));
                }
                case 32 -> {
                    if (format == 3) data.putFloat(value);
                    else data.putInt((int) (value * Integer.MAX_VALUE));
                }
                default -> data.put((byte) 0);
            }
        }
        var file = ByteBuffer.allocate(54 + data.capacity()).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(46 + data.capacity());
        file.put("WAVE".getBytes(StandardCharsets.US_ASCII));
        file.put("note".getBytes(StandardCharsets.US_ASCII)).putInt(2).putShort((short) 7); // a chunk nobody knows
        file.put("fmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        file.putShort((short) format).putShort((short) channels).putInt(rate);
        file.putInt(rate * channels * width)
                .putShort((short) (channels * width))
                .putShort((short) bits);
        file.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(data.capacity());
        return file.put(data.array()).array();
    }
}
