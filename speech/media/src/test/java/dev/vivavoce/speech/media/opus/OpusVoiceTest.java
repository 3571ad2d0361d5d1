package dev.vivavoce.speech.media.opus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.speech.media.encoding.OpusVoiceEncoder;
import dev.vivavoce.speech.media.files.SpeechLike;
import dev.vivavoce.speech.media.opus.UnusableOpusException.Reason;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Packets of a live voice: they come back, and hostile ones meet a typed refusal.
class OpusVoiceTest {
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int RATE = OpusPacket.RATE_HERTZ;
    /// The sound is later by 6.5 ms.
    private static final int LOOK_AHEAD = 104;

    @ParameterizedTest
    @ValueSource(ints = {10, 20, 40, 60})
    void the_sound_comes_back_as_long_as_it_was_and_a_little_later(int frameMillis) {
        var speech = SpeechLike.of(3 * RATE, RATE);
        var packets = OpusPacket.split(new OpusVoiceEncoder(24_000, frameMillis).encode(pcm(speech)), LONGEST);
        assertThat(packets).hasSize(3_000 / frameMillis);
        var sound = floats(new OpusVoiceDecoder().pcm(packets));
        assertThat(sound).hasSameSizeAs(speech);
        var expected = Arrays.copyOfRange(speech, 800, 40_000);
        var heard = Arrays.copyOfRange(sound, 800 + LOOK_AHEAD, 40_000 + LOOK_AHEAD);
        assertThat(SpeechLike.signalToNoise(expected, heard)).isGreaterThan(10);
    }

    @Test
    void a_decoder_that_begins_80_ms_early_is_right_where_one_without_is_not() {
        var speech = SpeechLike.of(3 * RATE, RATE);
        var packets = OpusPacket.split(new OpusVoiceEncoder(24_000, 20).encode(pcm(speech)), LONGEST);
        var unbroken = floats(new OpusVoiceDecoder().pcm(packets));
        for (int from : List.of(40, 65, 90)) {
            var expected = Arrays.copyOfRange(unbroken, from * RATE / 50, from * RATE / 50 + RATE / 2);
            double cold = SpeechLike.signalToNoise(expected, resumed(packets, from, 0));
            assertThat(SpeechLike.signalToNoise(expected, resumed(packets, from, 4)))
                    .as("from packet " + from + "; without the 80 ms " + cold + " dB")
                    .isGreaterThan(Math.max(20, cold + 6));
        }
    }

    private static float[] resumed(List<OpusPacket> packets, int from, int before) {
        var decoder = new OpusVoiceDecoder();
        if (before > 0) decoder.pcm(packets.subList(from - before, from));
        return Arrays.copyOf(floats(decoder.pcm(packets.subList(from, packets.size()))), RATE / 2);
    }

    /// Each line is one packet, without its length, in hexadecimal numbers; the rules are those of RFC 6716, 3.4.
    @ParameterizedTest
    @CsvSource({
        "40,             160, 'a frame of 10 ms with no bytes: what was lost'",
        "5801ff,         960, 'one frame of 60 ms'",
        "4101ff,         320, 'two equal frames'",
        "4201ffee,       320, 'two frames, the first of one byte'",
        "4302aabb,       320, 'the number of frames, equal'",
        "438201aabb,     320, 'the number of frames, each with its length'",
        "434202aabb0000, 320, 'two bytes of padding'",
        "e330,           1920, '48 frames of 2.5 ms'",
    })
    void what_a_packet_says_of_its_length_is_read(String hex, int samples, String what) {
        var packets = OpusPacket.split(framed(hex(hex)), LONGEST);
        assertThat(packets).singleElement().as(what).returns(samples, OpusPacket::samples);
        assertThat(new OpusVoiceDecoder().pcm(packets)).hasSize(2 * samples);
    }

    @ParameterizedTest
    @CsvSource({
        "4c01,       STEREO",
        "4d0101,     STEREO",
        "4901ffee,   INVALID", // two equal frames of three bytes
        "4a05ff,     INVALID", // the first frame is longer than the packet
        "4afc,       INVALID", // half a length
        "4b,         INVALID", // no number of frames
        "4b00,       INVALID", // none
        "4b02aabbcc, INVALID", // unequal
        "4b8205aa,   INVALID", // longer than the packet
        "4b42ff,     INVALID", // padding without an end
        "4b4209aa,   INVALID", // more padding than there is
        "5b03aabbcc, INVALID", // three of 60 ms
        "e331,       INVALID", // 49 of 2.5 ms
    })
    void what_breaks_the_rules_is_refused_before_a_decoder_sees_it(String hex, Reason reason) {
        assertThat(refusal(framed(hex(hex)))).isEqualTo(reason);
    }

    @Test
    void lengths_that_do_not_fit_are_refused_and_so_is_what_lasts_too_long() {
        assertThat(refusal(new byte[0])).isEqualTo(Reason.INVALID);
        assertThat(refusal(new byte[] {0})).isEqualTo(Reason.INVALID);
        assertThat(refusal(new byte[] {0, 0})).isEqualTo(Reason.INVALID);
        assertThat(refusal(new byte[] {0, 2, 0x48})).isEqualTo(Reason.INVALID);
        assertThat(refusal(new byte[] {(byte) 0xff, (byte) 0xff, 0x48})).isEqualTo(Reason.INVALID);
        var large = new byte[1 + 1275];
        large[0] = 0x58;
        assertThat(refusal(framed(large))).isNull();
        assertThat(refusal(framed(Arrays.copyOf(large, large.length + 1)))).isEqualTo(Reason.INVALID);
        var many = new ByteArrayOutputStream();
        for (int i = 0; i < 84; i++) many.writeBytes(framed(hex("e330")));
        assertThat(refusal(many.toByteArray())).as("10.08 s").isEqualTo(Reason.TOO_LONG);
    }

    /// Concentus throws whatever comes up; a caller sees one exception, and never another number of samples.
    @Test
    void noise_in_place_of_packets_gives_samples_or_a_typed_refusal() {
        var random = new Random(11);
        var speech = SpeechLike.of(RATE, RATE);
        var good = OpusPacket.split(new OpusVoiceEncoder(24_000, 20).encode(pcm(speech)), LONGEST);
        var decoder = new OpusVoiceDecoder();
        int decoded = 0;
        int refused = 0;
        for (int i = 0; i < 1_500; i++) {
            var bytes = good.get(random.nextInt(good.size())).bytes().clone();
            if (i % 2 == 0) random.nextBytes(bytes);
            else bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            if (i % 3 == 0) bytes = Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
            try {
                var packets = OpusPacket.split(framed(bytes), LONGEST);
                assertThat(decoder.pcm(packets)).hasSize(2 * packets.getFirst().samples());
                decoded++;
            } catch (UnusableOpusException expected) {
                refused++;
                decoder = new OpusVoiceDecoder();
            }
        }
        assertThat(decoded).isGreaterThan(200);
        assertThat(refused).isGreaterThan(200);
    }

    private static @org.jspecify.annotations.Nullable Reason refusal(byte[] data) {
        try {
            OpusPacket.split(data, LONGEST);
            return null;
        } catch (UnusableOpusException unusable) {
            return unusable.reason();
        }
    }

    private static byte[] framed(byte[] packet) {
        return ByteBuffer.allocate(2 + packet.length)
                .putShort((short) packet.length)
                .put(packet)
                .array();
    }

    private static byte[] hex(String digits) {
        return java.util.HexFormat.of().parseHex(digits);
    }

    private static byte[] pcm(float[] samples) {
        var pcm = ByteBuffer.allocate(2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float sample : samples) pcm.putShort((short) Math.round(sample * 32_767));
        return pcm.array();
    }

    private static float[] floats(byte[] pcm) {
        var shorts = ByteBuffer.wrap(pcm).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        var samples = new ArrayList<Float>();
        while (shorts.hasRemaining()) samples.add(shorts.get() / 32_768f);
        var floats = new float[samples.size()];
        for (int i = 0; i < floats.length; i++) floats[i] = samples.get(i);
        return floats;
    }
}
