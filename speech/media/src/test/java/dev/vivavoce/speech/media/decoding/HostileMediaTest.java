package dev.vivavoce.speech.media.decoding;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.runtime.confinement.Confinement;
import dev.vivavoce.speech.media.encoding.SpeechEncoder;
import dev.vivavoce.speech.media.encoding.SpeechEncoder.Format;
import dev.vivavoce.speech.media.files.Ffmpeg;
import dev.vivavoce.speech.media.files.FlacDraft;
import dev.vivavoce.speech.media.files.Mp4Draft;
import dev.vivavoce.speech.media.files.OggDraft;
import dev.vivavoce.speech.media.files.SpeechLike;
import dev.vivavoce.speech.media.files.WavDraft;
import dev.vivavoce.speech.media.files.WavDraft.Coding;
import dev.vivavoce.speech.media.format.MediaType;
import dev.vivavoce.speech.media.format.UnusableMediaException;
import dev.vivavoce.speech.media.format.UnusableMediaException.Reason;
import dev.vivavoce.speech.media.ogg.OggCodec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that were made to do harm. Each ends with its sound or with a reason, in no more memory than any other; no
/// process and no folder is left.
class HostileMediaTest {
    private static final int SECOND = 16_000;
    private static final float[] SPEECH = SpeechLike.of(3 * SECOND, SECOND);
    private static final MediaLimits MINUTE = new MediaLimits(Duration.ofMinutes(1), 50_000_000, 128);

    @TempDir
    Path folder;

    @TempDir
    Path temporary;

    private long written;

    @AfterEach
    void nothing_is_left() {
        assertThat(temporary).isEmptyDirectory();
        assertThat(ProcessHandle.current().children()).isEmpty();
    }

    @Test
    void a_playlist_reads_no_other_file() throws Exception {
        var secret = encoded(Format.WAV, "secret.wav");
        for (var text : List.of(
                "#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\nfile://" + secret + "\n#EXT-X-ENDLIST\n",
                "ffconcat version 1.0\nfile secret.wav\n",
                "[playlist]\nFile1=" + secret + "\n",
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"" + secret + "\">]><smil>&b;</smil>")) {
            var file = Files.writeString(folder.resolve("x.mp3"), text);
            assertThat(ending(file)).contains(Reason.UNKNOWN_FORMAT);
            assertThat(written).isZero();
        }
    }

    /// Even where the content was mistaken for something that ffmpeg reads.
    @Test
    void ffmpeg_guesses_no_format() throws Exception {
        var program = Ffmpeg.program();
        encoded(Format.WAV, "secret.wav");
        var file = Files.writeString(folder.resolve("x.mp3"), "ffconcat version 1.0\nfile secret.wav\n");
        var careless = Ffmpeg.made(file, folder.resolve("heard.wav"));
        assertThat(Decode.sound(careless)).as("what ffmpeg does by itself").hasSameSizeAs(SPEECH);
        for (var type : List.of(MediaType.MP4, MediaType.MATROSKA, MediaType.AMR)) {
            var pcm = new ByteArrayOutputStream();
            var command = DecoderCommand.ffmpeg(MINUTE, program, type, file);
            try (var process = DecoderProcess.start(command, folder)) {
                process.copy(pcm, MINUTE.samples(), MINUTE.time());
            } catch (UnusableMediaException e) {
                assertThat(e.reason()).isIn(Reason.BROKEN, Reason.NO_AUDIO);
            }
            assertThat(pcm.size()).isZero();
        }
    }

    @Test
    void lengths_that_are_not_true_are_not_believed() throws Exception {
        var samples = WavDraft.samples(Coding.PCM_16, 1, SPEECH);
        var format = WavDraft.format(Coding.PCM_16, 1, SECOND);
        assertThat(ending(WavDraft.file(format, WavDraft.bytes("data", 0xffff_fff0), samples)))
                .isEmpty();
        assertThat(written).isEqualTo(samples.length);
        assertThat(ending(WavDraft.container(
                        "RF64", WavDraft.ds64(Long.MAX_VALUE), format, WavDraft.bytes("data", -1), samples)))
                .isEmpty();
        assertThat(ending(WavDraft.container(
                        "RF64", WavDraft.ds64(Long.MIN_VALUE), format, WavDraft.bytes("data", -1), samples)))
                .isEmpty();
        assertThat(ending(WavDraft.file(WavDraft.bytes("LIST", 0xffff_fffe), format)))
                .contains(Reason.BROKEN);
        assertThat(ending("ID3\4\0\0\177\177\177\177".getBytes(ISO_8859_1))).contains(Reason.UNKNOWN_FORMAT);
        var flac = FlacDraft.file(SPEECH);
        flac[5] = flac[6] = flac[7] = (byte) 0xff;
        assertThat(ending(flac)).isPresent();
        // 36 bits of samples, and 3 seconds of sound.
        var long36 = FlacDraft.file(SPEECH);
        System.arraycopy(FlacDraft.head(4096, 0xf_ffff_ffffL), 0, long36, 0, 42);
        assertThat(ending(long36)).isEmpty();
        assertThat(written).isEqualTo(samples.length);
    }

    @Test
    void headers_of_vorbis_that_ask_for_all_memory_end_typed() throws Exception {
        assertThat(ending(OggDraft.changed(vorbis(), OggCodec.VORBIS, 0, 0, new byte[0])))
                .isEmpty();
        var large = new byte[] {-1, -1, -1, 0x7f};
        // The lengths of the first comment and the name of its writer; how many comments there are.
        for (int at : new int[] {7, 7 + 4 + 4}) refused(OggDraft.changed(vorbis(), OggCodec.VORBIS, 1, at, large));
        // The number, dimensions and entries of code books.
        for (int at : new int[] {7, 11, 13}) refused(OggDraft.changed(vorbis(), OggCodec.VORBIS, 2, at, large));
        // The channels.
        refused(OggDraft.changed(vorbis(), OggCodec.VORBIS, 0, 11, new byte[] {-1}));
    }

    @Test
    void a_small_file_of_many_hours_ends_at_the_limit() throws Exception {
        var flac = FlacDraft.bomb(5_000);
        assertThat(flac).hasSizeLessThan(80_000);
        assertThat(ending(flac)).contains(Reason.TOO_LONG);
        assertThat(written).isLessThanOrEqualTo(MINUTE.samples() * 2);
        var opus = OggDraft.opusBomb(2_000);
        assertThat(opus).hasSizeLessThan(10_000);
        assertThat(ending(opus)).contains(Reason.TOO_LONG);
        assertThat(written).isLessThanOrEqualTo(MINUTE.samples() * 2);
    }

    @Test
    void memory_does_not_grow_with_the_length() throws Exception {
        var file = Files.write(folder.resolve("hour"), FlacDraft.bomb(800));
        var memory = ManagementFactory.getMemoryMXBean();
        System.gc();
        long before = memory.getHeapMemoryUsage().getUsed();
        var most = new long[2];
        new MediaDecoder(MediaLimits.STANDARD, Optional.empty(), temporary).decode(file, new OutputStream() {
            @Override
            public void write(int one) {
                throw new AssertionError("one byte");
            }

            @Override
            public void write(byte[] bytes, int from, int count) {
                most[1] += count;
                if (most[1] % (10 << 20) >= count) return;
                System.gc();
                most[0] = Math.max(most[0], memory.getHeapMemoryUsage().getUsed() - before);
            }
        });
        assertThat(most[1]).isEqualTo(800L * 65_535 * 2);
        assertThat(most[0]).isLessThan(10 << 20);
    }

    @Test
    void a_thousand_streams_give_the_first_that_is_read() throws Exception {
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < 1_000; i++) out.writeBytes(OggDraft.stream("fishead\0".getBytes(ISO_8859_1), 100 + i));
        for (int i = 0; i < 1_000; i++) out.writeBytes(OggDraft.stream(OggDraft.opusHead(1, 0), 5_000 + i));
        assertThat(ending(out.toByteArray())).contains(Reason.BROKEN);
        var opus = Files.readAllBytes(encoded(Format.OGG_OPUS, "speech.opus"));
        for (int i = 0; i < 100; i++) out.writeBytes(opus);
        // Three seconds a hundred times are more than a minute.
        assertThat(ending(out.toByteArray())).contains(Reason.TOO_LONG);
    }

    @Test
    void a_thousand_tracks_give_the_first() throws Exception {
        var m4a = Files.readAllBytes(Ffmpeg.made(encoded(Format.WAV, "speech.wav"), folder.resolve("speech.m4a")));
        assertThat(ending(m4a)).isEmpty();
        long one = written;
        assertThat(ending(Mp4Draft.tracks(m4a, 1_000))).isEmpty();
        assertThat(written).isEqualTo(one);
        for (var box : List.of("moov", "trak", "stsz", "stco", "stts", "mdat")) ending(Mp4Draft.forged(m4a, box));
    }

    @Test
    void a_cut_file_gives_what_is_there_or_a_reason() throws Exception {
        for (var one : samples().entrySet()) {
            var whole = one.getValue();
            for (int percent : new int[] {1, 70, 99}) {
                var cut = Arrays.copyOf(whole, Math.max(1, whole.length * percent / 100));
                var ending = ending(cut);
                if (percent == 1) continue;
                assertThat(ending).as(one.getKey() + " " + percent).isEmpty();
                assertThat(written).as(one.getKey() + " " + percent).isBetween(1L, 2L * SPEECH.length);
            }
        }
    }

    @Test
    void damage_ends_with_the_rest_of_the_sound_or_a_reason() throws Exception {
        var random = new Random(16);
        for (var one : samples().entrySet()) {
            var damaged = one.getValue().clone();
            for (int i = 0; i < 40; i++) damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            ending(damaged);
            var noise = new byte[100_000];
            random.nextBytes(noise);
            System.arraycopy(one.getValue(), 0, noise, 0, 200);
            ending(noise);
        }
    }

    @Test
    void what_is_no_sound_is_no_format() throws Exception {
        assertThat(ending(new byte[0])).contains(Reason.EMPTY);
        var noise = new byte[200_000];
        new Random(3).nextBytes(noise);
        assertThat(ending(noise)).contains(Reason.UNKNOWN_FORMAT);
        assertThat(ending(new byte[100_000])).contains(Reason.UNKNOWN_FORMAT);
        assertThat(ending("RIFF".getBytes(ISO_8859_1))).contains(Reason.UNKNOWN_FORMAT);
        assertThat(ending("%PDF-1.7 is no sound".getBytes(UTF_8))).contains(Reason.UNKNOWN_FORMAT);
        assertThat(ending("OggS".getBytes(UTF_8))).contains(Reason.UNKNOWN_FORMAT);
    }

    /// A page or an archive behind the sound, or the other way round, is what its beginning says.
    @Test
    void a_file_of_two_kinds_is_the_first() throws Exception {
        var other = "PK\3\4<html><script>alert(1)</script>".repeat(100).getBytes(ISO_8859_1);
        for (var one : samples().entrySet()) {
            assertThat(ending(WavDraft.joined(one.getValue(), other)))
                    .as(one.getKey())
                    .isEmpty();
            assertThat(ending(WavDraft.joined(other, one.getValue()))).contains(Reason.UNKNOWN_FORMAT);
        }
        assertThat(ending(("\0\0\0\24ftyp#EXTM3U\nfile:///etc/passwd").getBytes(ISO_8859_1)))
                .get()
                .isIn(Reason.BROKEN, Reason.NEEDS_FFMPEG);
    }

    private Map<String, byte[]> samples() throws IOException {
        var samples = new LinkedHashMap<String, byte[]>();
        samples.put("wav", Files.readAllBytes(encoded(Format.WAV, "a")));
        samples.put("mp3", Files.readAllBytes(encoded(Format.MP3, "b")));
        samples.put("opus", Files.readAllBytes(encoded(Format.OGG_OPUS, "c")));
        samples.put("flac", FlacDraft.file(SPEECH));
        samples.put("vorbis", vorbis());
        return samples;
    }

    private static byte[] vorbis() throws IOException {
        try (var in = HostileMediaTest.class.getResourceAsStream("speech-like.ogg")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    private Path encoded(Format format, String name) throws IOException {
        var file = folder.resolve(name);
        var options =
                EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        try (var channel = FileChannel.open(file, options);
                var encoder = SpeechEncoder.of(format, channel)) {
            encoder.write(SPEECH);
        }
        return file;
    }

    private Optional<Reason> ending(byte[] bytes) throws Exception {
        return ending(Files.write(folder.resolve("hostile"), bytes));
    }

    private void refused(byte[] bytes) throws Exception {
        assertThat(ending(bytes))
                .get()
                .isIn(Reason.BROKEN, Reason.TOO_COMPLEX, Reason.UNSUPPORTED_CODING, Reason.NO_AUDIO);
    }

    /// Returns why the file is refused; empty when it is decoded.
    private Optional<Reason> ending(Path file) throws InterruptedException {
        var pcm = new ByteArrayOutputStream();
        try {
            new MediaDecoder(MINUTE, Confinement.find("ffmpeg"), temporary).decode(file, pcm);
            return Optional.empty();
        } catch (UnusableMediaException e) {
            return Optional.of(e.reason());
        } finally {
            written = pcm.size();
        }
    }
}
