package dev.vivavoce.speech.media.decoding;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.vivavoce.speech.media.files.Ffmpeg;
import dev.vivavoce.speech.media.files.FlacDraft;
import dev.vivavoce.speech.media.files.SpeechLike;
import dev.vivavoce.speech.media.files.WavDraft;
import dev.vivavoce.speech.media.files.WavDraft.Coding;
import dev.vivavoce.speech.media.format.MediaType;
import dev.vivavoce.speech.media.format.UnusableMediaException;
import dev.vivavoce.speech.media.format.UnusableMediaException.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaDecoderTest {
    private static final int SECOND = 16_000;
    private static final float[] SPEECH = SpeechLike.of(3 * SECOND, SECOND);

    @TempDir
    Path folder;

    private Path wav = Path.of("");

    @BeforeEach
    void makeWav() throws IOException {
        wav = Files.write(
                folder.resolve("speech.txt"), // names say nothing
                WavDraft.file(WavDraft.format(Coding.PCM_16, 1, SECOND), WavDraft.data(Coding.PCM_16, 1, SPEECH)));
    }

    @Test
    void flac_comes_back_to_the_bit() throws Exception {
        var file = Files.write(folder.resolve("speech"), FlacDraft.file(SPEECH));
        assertThat(Decode.sound(file)).isEqualTo(Decode.sound(wav)).hasSameSizeAs(SPEECH);
    }

    @Test
    void a_tag_before_the_sound_is_passed_over() throws Exception {
        var tag = new byte[10 + 300];
        System.arraycopy("ID3\4\0\0\0\0\2\54".getBytes(ISO_8859_1), 0, tag, 0, 10);
        var file = Files.write(folder.resolve("speech"), WavDraft.joined(tag, FlacDraft.file(SPEECH)));
        assertThat(Decode.sound(file)).hasSameSizeAs(SPEECH);
    }

    /// The file was made by libvorbis from the same sound.
    @Test
    void vorbis_has_its_length_to_the_sample() throws Exception {
        var file = folder.resolve("speech");
        try (var in = MediaDecoderTest.class.getResourceAsStream("speech-like.ogg")) {
            Files.copy(Objects.requireNonNull(in), file);
        }
        var sound = Decode.sound(file);
        assertThat(sound).hasSameSizeAs(SPEECH);
        assertThat(SpeechLike.correlation(SpeechLike.inner(SPEECH, 800), SpeechLike.inner(sound, 800)))
                .isGreaterThan(0.98);
    }

    @ParameterizedTest
    @CsvSource({
        "m4a, MP4, 1024",
        "mov, MP4, 1024",
        "webm, MATROSKA, 0",
        "mka, MATROSKA, 1200",
        "mp3, MP3, 0",
        "flac, FLAC, 0",
        "ogg, OGG_VORBIS, 0",
        "opus, OGG_OPUS, 0"
    })
    void what_ffmpeg_makes_is_read(String ending, MediaType type, int surplus) throws Exception {
        var file = Ffmpeg.made(wav, folder.resolve("made." + ending), "-ar", "48000", "-ac", "2");
        var decoded = new MediaDecoder(MediaLimits.STANDARD).decode(file, OutputStream.nullOutputStream());
        assertThat(decoded.type()).isEqualTo(type);
        assertThat(decoded.isComplete()).isTrue();
        assertThat((double) decoded.samples()).isCloseTo(SPEECH.length, within((double) surplus));
        assertThat(decoded.length()).isCloseTo(Duration.ofSeconds(3), Duration.ofMillis(80));
    }

    @Test
    void amr_is_read() throws Exception {
        Ffmpeg.program();
        var frame = new byte[32];
        frame[0] = 0x3c; // 12.2 kbit/s, 20 ms
        var file = WavDraft.joined("#!AMR\n".getBytes(ISO_8859_1));
        for (int i = 0; i < 50; i++) file = WavDraft.joined(file, frame);
        assertThat(Decode.sound(Files.write(folder.resolve("amr"), file))).hasSize(SECOND);
    }

    @Test
    void a_film_without_sound_has_none() throws Exception {
        var film = Ffmpeg.made(wav, folder.resolve("film.mp4"), "-filter_complex", "color=s=64x64:d=1", "-map", "0:a");
        var silent = folder.resolve("silent.mp4");
        assertThat(new ProcessBuilder(
                                Ffmpeg.program().toString(),
                                "-v",
                                "quiet",
                                "-f",
                                "lavfi",
                                "-i",
                                "color=s=64x64:d=1",
                                "-c:v",
                                "mpeg4",
                                silent.toString())
                        .start()
                        .waitFor())
                .isZero();
        assertThat(Decode.sound(film)).isNotEmpty();
        refused(new MediaDecoder(MediaLimits.STANDARD), silent, Reason.NO_AUDIO);
    }

    @Test
    void without_ffmpeg_the_refusal_names_what_is_read() throws Exception {
        var decoder = new MediaDecoder(MediaLimits.STANDARD, Optional.empty(), folder);
        var file = Files.writeString(folder.resolve("film"), "\0\0\0\24ftypisom\0\0\0\0isom", ISO_8859_1);
        assertThat(decoder.readable())
                .containsExactlyInAnyOrder(
                        MediaType.WAV, MediaType.FLAC, MediaType.MP3, MediaType.OGG_VORBIS, MediaType.OGG_OPUS);
        assertThatThrownBy(() -> decoder.decode(file, OutputStream.nullOutputStream()))
                .isInstanceOfSatisfying(
                        UnusableMediaException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.NEEDS_FFMPEG))
                .hasMessageContaining("WAV, FLAC, MP3, OGG_VORBIS, OGG_OPUS");
    }

    @Test
    void limits_hold_to_the_sample_and_the_byte() throws Exception {
        var flac = Files.write(folder.resolve("flac"), FlacDraft.file(SPEECH));
        for (var file : List.of(wav, flac)) {
            long size = Files.size(file);
            assertThat(Decode.sound(decoder(Duration.ofSeconds(3), size), file)).hasSameSizeAs(SPEECH);
            refused(decoder(Duration.ofSeconds(2), size), file, Reason.TOO_LONG);
            refused(decoder(Duration.ofSeconds(3), size - 1), file, Reason.TOO_BIG);
        }
    }

    @Test
    void a_receiver_that_fails_ends_the_process() throws Exception {
        var file = Files.write(folder.resolve("speech"), FlacDraft.bomb(100));
        var full = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("full");
            }
        };
        assertThatThrownBy(() -> new MediaDecoder(MediaLimits.STANDARD, Optional.empty(), folder).decode(file, full))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("full");
        assertThat(ProcessHandle.current().children()).isEmpty();
    }

    @Test
    void a_file_that_is_not_there_is_not_its_own_fault() {
        assertThatThrownBy(() -> Decode.sound(folder.resolve("nothing"))).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void wrong_limits_are_refused() {
        assertThatThrownBy(() -> new MediaLimits(Duration.ZERO, 1, 128)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MediaLimits(Duration.ofHours(13), 1, 128)).hasMessageContaining("PT13H");
        assertThatThrownBy(() -> new MediaLimits(Duration.ofHours(1), 0, 128)).hasMessageContaining("bytes: 0");
        assertThatThrownBy(() -> new MediaLimits(Duration.ofHours(1), 1, 1)).hasMessageContaining("heapMegabytes");
    }

    private MediaDecoder decoder(Duration length, long bytes) {
        return new MediaDecoder(new MediaLimits(length, bytes, 128), Optional.empty(), folder);
    }

    private static void refused(MediaDecoder decoder, Path file, Reason reason) {
        assertThatThrownBy(() -> decoder.decode(file, OutputStream.nullOutputStream()))
                .isInstanceOfSatisfying(
                        UnusableMediaException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
