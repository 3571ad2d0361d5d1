package dev.vivavoce.speech.media.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.speech.media.decoding.Decode;
import dev.vivavoce.speech.media.encoding.SpeechEncoder.Format;
import dev.vivavoce.speech.media.files.SpeechLike;
import dev.vivavoce.speech.media.format.MediaType;
import dev.vivavoce.speech.media.format.MediaTypes;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is encoded and decoded again has the same length, and sounds alike.
class RoundTripTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"WAV, 70", "MP3, 15", "OGG_OPUS, 15"})
    void the_sound_comes_back(Format format, double decibels) throws Exception {
        var speech = SpeechLike.of(5 * 16_000 + 123, 16_000);
        var sound = Decode.sound(encoded(format, speech, 1_000));
        assertThat(sound).hasSameSizeAs(speech);
        assertThat(SpeechLike.signalToNoise(SpeechLike.inner(speech, 800), SpeechLike.inner(sound, 800)))
                .isGreaterThan(decibels);
    }

    @ParameterizedTest
    @CsvSource({
        "WAV, 1",
        "MP3, 1",
        "MP3, 576",
        "MP3, 16001",
        "OGG_OPUS, 1",
        "OGG_OPUS, 216",
        "OGG_OPUS, 217",
        "OGG_OPUS, 16001"
    })
    void every_length_comes_back(Format format, int samples) throws Exception {
        assertThat(Decode.sound(encoded(format, SpeechLike.of(samples, 16_000), 320)))
                .hasSize(samples);
    }

    @Test
    void files_one_behind_the_other_are_both_heard() throws Exception {
        var speech = SpeechLike.of(16_000, 16_000);
        for (var format : List.of(Format.MP3, Format.OGG_OPUS)) {
            var one = Files.readAllBytes(encoded(format, speech, 320));
            var two = Files.write(folder.resolve("two"), one);
            Files.write(two, one, StandardOpenOption.APPEND);
            // Between two MP3 is what encoding added: less than three frames.
            assertThat(Decode.sound(two)).hasSizeBetween(32_000, format == Format.MP3 ? 32_000 + 4 * 576 : 32_000);
        }
    }

    @Test
    void the_files_are_what_they_should_be() throws Exception {
        var speech = SpeechLike.of(16_000, 16_000);
        assertThat(MediaTypes.of(encoded(Format.WAV, speech, 320))).isEqualTo(MediaType.WAV);
        assertThat(MediaTypes.of(encoded(Format.MP3, speech, 320))).isEqualTo(MediaType.MP3);
        assertThat(MediaTypes.of(encoded(Format.OGG_OPUS, speech, 320))).isEqualTo(MediaType.OGG_OPUS);
    }

    private Path encoded(Format format, float[] speech, int piece) throws Exception {
        var file = folder.resolve("speech");
        try (var channel = FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING);
                var encoder = SpeechEncoder.of(format, channel)) {
            for (int at = 0; at < speech.length; at += piece)
                encoder.write(Arrays.copyOfRange(speech, at, Math.min(at + piece, speech.length)));
        }
        return file;
    }
}
