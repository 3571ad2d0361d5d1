package dev.vivavoce.bench.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vivavoce.speech.evaluation.recordings.Recording;
import dev.vivavoce.speech.media.opus.OpusPacket;
import dev.vivavoce.speech.v1.Outcome;
import dev.vivavoce.speech.v1.Result;
import dev.vivavoce.speech.v1.Scores;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpusReportTest {
    @Test
    void a_recording_is_as_long_in_all_three_ways_and_sounds_alike_after_the_break() {
        var pcm = tone(16_000 * 2 + 100);
        var sent = Sendings.of(pcm, 24_000, 10);
        assertThat(sent.pcm()).hasSize(16_000 * 2 * 2 + 3_200).startsWith(pcm);
        assertThat(OpusPacket.split(sent.opus(), Duration.ofSeconds(3))).hasSize(210);
        assertThat(sent.resumed()).hasSameSizeAs(sent.pcm());
        // A wrong place after the break would turn the tone around, or leave silence.
        for (int at : List.of(20_000, 48_000))
            assertThat(correlation(pcm, sent.resumed(), at)).as("at " + at).isGreaterThan(0.9);
        assertThat(Sendings.bitsPerSecond(List.of(sent))).isBetween(8_000.0, 60_000.0);
    }

    @Test
    void figures_stand_side_by_side_with_what_lies_between_them() {
        var report = OpusReport.of(
                List.of(
                        triple("ann", "one two three four", 80, "one two three", 70, "one two three", 74),
                        triple("ben", "one two three four", 60, "one two three four", 66, "one two", 66)),
                24_500);
        var errors = row(report, "word errors, %");
        assertThat(errors.pcm()).isZero();
        assertThat(errors.opus()).isEqualTo(1 / 8.0);
        assertThat(errors.resumed()).isEqualTo(3 / 8.0);
        assertThat(errors.opusLessPcm().value()).isEqualTo(1 / 8.0);
        assertThat(errors.opusLessPcm().low()).isZero();
        assertThat(errors.opusLessPcm().high()).isEqualTo(1 / 4.0);
        assertThat(errors.resumedLessOpus().value()).isEqualTo(2 / 8.0);
        assertThat(row(report, "overall score, mean").opusLessPcm().value()).isCloseTo(-2, within(1e-9));
        assertThat(row(report, "overall score, mean distance").opusLessPcm().value())
                .isCloseTo(8, within(1e-9));
        assertThat(row(report, "words heard otherwise, %").resumedLessOpus().value())
                .isEqualTo(2 / 7.0);
        assertThat(report.rows()).extracting(OpusReport.Row::name).doesNotContain("phone, Pearson r with experts");
        assertThat(report.table()).contains("12.5", "24.5 kbit/s");
    }

    private static OpusReport.Row row(OpusReport report, String name) {
        return report.rows().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static OpusReport.Triple triple(
            String speaker, String pcm, double first, String opus, double second, String resumed, double third) {
        return OpusReport.Triple.of(
                assessed(speaker, pcm, first), assessed(speaker, opus, second), assessed(speaker, resumed, third));
    }

    private static Assessed assessed(String speaker, String heard, double overall) {
        var result = Result.newBuilder()
                .setOutcome(Outcome.OUTCOME_SCORED)
                .setTranscript(heard)
                .setScores(Scores.newBuilder().setOverall(overall))
                .build();
        var none = Result.getDefaultInstance();
        var recording = new Recording(speaker, speaker, null, "one two three four", Path.of(speaker), null);
        return new Assessed(recording, result, none, none, Double.NaN);
    }

    private static byte[] tone(int samples) {
        var pcm = ByteBuffer.allocate(2 * samples).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < samples; i++) pcm.putShort((short) (9_000 * Math.sin(2 * Math.PI * 150 * i / 16_000)));
        return pcm.array();
    }

    /// Of 250 ms from a byte, the encoder's delay of 104 samples taken out.
    private static double correlation(byte[] one, byte[] other, int at) {
        var first = samples(one, at);
        var second = samples(other, at + 208);
        double product = 0;
        double power = 0;
        for (int i = 0; i < first.length; i++) {
            product += first[i] * second[i];
            power += first[i] * first[i] + second[i] * second[i];
        }
        return 2 * product / power;
    }

    private static double[] samples(byte[] pcm, int at) {
        var part = ByteBuffer.wrap(Arrays.copyOfRange(pcm, at, at + 8_000)).order(ByteOrder.LITTLE_ENDIAN);
        var samples = new double[4_000];
        for (int i = 0; i < samples.length; i++) samples[i] = part.getShort();
        return samples;
    }
}
