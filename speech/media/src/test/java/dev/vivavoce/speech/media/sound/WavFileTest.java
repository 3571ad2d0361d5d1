package dev.vivavoce.speech.media.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vivavoce.speech.audio.Pcm;
import dev.vivavoce.speech.media.files.SpeechLike;
import dev.vivavoce.speech.media.files.WavDraft;
import dev.vivavoce.speech.media.files.WavDraft.Coding;
import dev.vivavoce.speech.media.format.UnusableMediaException;
import dev.vivavoce.speech.media.format.UnusableMediaException.Reason;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WavFileTest {
    private static final int SECOND = 16_000;
    private static final float[] SPEECH = SpeechLike.of(SECOND, SECOND);

    @TempDir
    Path folder;

    private boolean isComplete;

    @ParameterizedTest
    @CsvSource({
        "PCM_8, 1, 30",
        "PCM_16, 1, 70",
        "PCM_16, 2, 70",
        "PCM_24, 6, 70",
        "PCM_32, 8, 70",
        "FLOAT_32, 1, 70",
        "FLOAT_64, 3, 70"
    })
    void every_coding_gives_the_same_sound(Coding coding, int channels, double decibels) throws Exception {
        var data = WavDraft.data(coding, channels, SPEECH);
        for (var format :
                List.of(WavDraft.format(coding, channels, SECOND), WavDraft.extensible(coding, channels, SECOND))) {
            var sound = decoded(WavDraft.file(format, data));
            assertThat(sound).hasSameSizeAs(SPEECH);
            assertThat(SpeechLike.signalToNoise(SPEECH, sound)).isGreaterThan(decibels);
            assertThat(isComplete).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"8000", "11025", "22050", "44100", "48000", "96000", "192000"})
    void every_rate_gives_the_same_second(int hertz) throws Exception {
        var speech = SpeechLike.of(hertz, hertz);
        var sound = decoded(
                WavDraft.file(WavDraft.format(Coding.PCM_16, 1, hertz), WavDraft.data(Coding.PCM_16, 1, speech)));
        assertThat(sound).hasSameSizeAs(SPEECH);
        assertThat(SpeechLike.correlation(SpeechLike.inner(SPEECH, 200), SpeechLike.inner(sound, 200)))
                .isGreaterThan(0.999);
    }

    @Test
    void channels_are_mixed_to_their_mean() throws Exception {
        var stereo = new float[] {0.5f, -0.25f, 0.5f, -0.25f};
        var data = WavDraft.chunk("data", WavDraft.samples(Coding.FLOAT_32, 1, stereo));
        assertThat(decoded(WavDraft.file(WavDraft.format(Coding.FLOAT_32, 2, SECOND), data)))
                .containsExactly(0.125f, 0.125f);
    }

    @Test
    void the_lengths_of_64_bit_are_those_of_the_chunk_ds64() throws Exception {
        var samples = WavDraft.samples(Coding.PCM_16, 1, SPEECH);
        for (var mark : List.of("RF64", "BW64")) {
            var sound = decoded(WavDraft.container(
                    mark,
                    WavDraft.ds64(samples.length / 2),
                    WavDraft.format(Coding.PCM_16, 1, SECOND),
                    WavDraft.bytes("data", -1),
                    samples));
            assertThat(sound).hasSize(SECOND / 2);
        }
    }

    @Test
    void what_a_recorder_into_a_pipe_wrote_goes_to_the_end() throws Exception {
        var samples = WavDraft.samples(Coding.PCM_16, 1, SPEECH);
        var format = WavDraft.format(Coding.PCM_16, 1, SECOND);
        assertThat(decoded(WavDraft.file(format, WavDraft.bytes("data", -1), samples)))
                .hasSize(SECOND);
        assertThat(isComplete).isTrue();
        assertThat(decoded(WavDraft.container("RF64", format, WavDraft.bytes("data", 0), samples)))
                .hasSize(SECOND);
    }

    @Test
    void a_cut_file_gives_what_is_there_and_says_so() throws Exception {
        var whole = WavDraft.file(WavDraft.format(Coding.PCM_24, 2, SECOND), WavDraft.data(Coding.PCM_24, 2, SPEECH));
        var sound = decoded(Arrays.copyOf(whole, whole.length - 6 * 1_000 - 1));
        assertThat(sound).hasSize(SECOND - 1_001);
        assertThat(isComplete).isFalse();
    }

    @Test
    void other_chunks_are_passed_over() throws Exception {
        var chunks = new ArrayList<byte[]>();
        for (int i = 0; i < 100; i++) chunks.add(WavDraft.chunk("LIST", new byte[i]));
        chunks.add(WavDraft.format(Coding.PCM_16, 1, SECOND));
        chunks.add(WavDraft.data(Coding.PCM_16, 1, SPEECH));
        assertThat(decoded(WavDraft.file(chunks.toArray(byte[][]::new)))).hasSize(SECOND);
        for (int i = 0; i < 1_000; i++) chunks.addFirst(WavDraft.chunk("LIST", new byte[0]));
        assertThat(reason(WavDraft.file(chunks.toArray(byte[][]::new)))).isEqualTo(Reason.BROKEN);
    }

    @Test
    void what_is_no_sound_is_no_number() throws Exception {
        var odd = new float[] {Float.NaN, Float.POSITIVE_INFINITY, 1e30f, -1e30f};
        assertThat(decoded(WavDraft.file(
                        WavDraft.format(Coding.FLOAT_32, 1, SECOND), WavDraft.data(Coding.FLOAT_32, 1, odd))))
                .containsExactly(0, 0, 32_767 / 32_768f, -1);
    }

    @Test
    void wrong_files_are_refused_with_a_reason() throws Exception {
        var data = WavDraft.data(Coding.PCM_16, 1, SPEECH);
        assertThat(reason(WavDraft.file(data))).isEqualTo(Reason.BROKEN);
        assertThat(reason(WavDraft.file())).isEqualTo(Reason.BROKEN);
        assertThat(reason(WavDraft.file(WavDraft.format(Coding.PCM_16, 1, SECOND))))
                .isEqualTo(Reason.NO_AUDIO);
        assertThat(reason(WavDraft.file(WavDraft.bytes("fmt ", 0x7fff_ffff), data)))
                .isEqualTo(Reason.BROKEN);
        for (int channels : new int[] {0, 9, 60_000})
            assertThat(reason(WavDraft.file(format(1, 16, channels, SECOND), data)))
                    .isEqualTo(Reason.UNSUPPORTED_CODING);
        for (int rate : new int[] {-1, 0, 7_999, 192_001})
            assertThat(reason(WavDraft.file(format(1, 16, 1, rate), data))).isEqualTo(Reason.UNSUPPORTED_CODING);
        assertThat(reason(WavDraft.file(format(85, 16, 1, SECOND), data))).isEqualTo(Reason.UNSUPPORTED_CODING);
        assertThat(reason(WavDraft.file(format(1, 12, 1, SECOND), data))).isEqualTo(Reason.UNSUPPORTED_CODING);
    }

    @Test
    void more_than_allowed_is_refused() throws Exception {
        var file = WavDraft.file(WavDraft.format(Coding.PCM_16, 1, SECOND), WavDraft.data(Coding.PCM_16, 1, SPEECH));
        assertThat(catchThrowableOfType(UnusableMediaException.class, () -> decode(file, SECOND - 1))
                        .reason())
                .isEqualTo(Reason.TOO_LONG);
        assertThat(decode(file, SECOND)).hasSize(SECOND);
    }

    private static byte[] format(int tag, int bits, int channels, int hertz) {
        return WavDraft.chunk("fmt ", WavDraft.plainFormat(tag, bits, channels, hertz));
    }

    private Reason reason(byte[] file) {
        return catchThrowableOfType(UnusableMediaException.class, () -> decoded(file))
                .reason();
    }

    private float[] decoded(byte[] file) throws Exception {
        return decode(file, 10 * SECOND);
    }

    private float[] decode(byte[] file, long most) throws Exception {
        var path = Files.write(folder.resolve("sound"), file);
        var pcm = new ByteArrayOutputStream();
        isComplete = WavFile.decode(path, new PcmWriter(pcm, most));
        return Pcm.floats(pcm.toByteArray());
    }
}
