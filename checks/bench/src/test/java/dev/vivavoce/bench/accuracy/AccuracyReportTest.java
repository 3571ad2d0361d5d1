package dev.vivavoce.bench.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import com.google.protobuf.util.Durations;
import dev.vivavoce.speech.evaluation.figures.Bootstrap;
import dev.vivavoce.speech.evaluation.figures.HeardWord;
import dev.vivavoce.speech.evaluation.recordings.ExpertScores;
import dev.vivavoce.speech.evaluation.recordings.Recording;
import dev.vivavoce.speech.v1.ErrorType;
import dev.vivavoce.speech.v1.Outcome;
import dev.vivavoce.speech.v1.Phone;
import dev.vivavoce.speech.v1.Result;
import dev.vivavoce.speech.v1.Scores;
import dev.vivavoce.speech.v1.Word;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccuracyReportTest {
    @Test
    void word_errors_are_reported_for_all_and_by_age() {
        var report = report(List.of(
                heard("ann", 6, "one two three four", "one two", 80, 10),
                heard("ben", 15, "one two three four", "one two three", 80, 10),
                heard("cat", 40, "one two three four", "one two three four", 80, 10)));
        assertThat(value(report, "word errors", "all")).isEqualTo(0.25);
        assertThat(value(report, "word errors", "under 13")).isEqualTo(0.5);
        assertThat(value(report, "word errors", "13 to 17")).isEqualTo(0.25);
        assertThat(value(report, "word errors", "18 and over")).isZero();
    }

    @Test
    void without_ages_and_experts_unknown_figures_are_left_out() {
        var report = report(List.of(heard("ann", null, "one", "one", 90, 10)));
        assertThat(report.rows()).extracting(AccuracyReport.Row::group).doesNotContain("Pearson r with experts");
        assertThat(report.rows()).extracting(AccuracyReport.Row::name).doesNotContain("under 13");
    }

    @Test
    void right_and_wrong_texts_are_separated_and_a_recording_without_speech_counts_as_0() {
        var report = report(List.of(
                heard("ann", 6, "one", "one", 90, 20),
                heard("ben", 6, "one", "one", 70, 10),
                new Assessed(recording("cat", 6, "one", null), notHeard(), notHeard(), notHeard(), 0.1)));
        assertThat(value(report, "right from wrong text", "AUC")).isCloseTo((3 + 3 + 0.5) / 9, within(1e-9));
        assertThat(value(report, "overall score", "right text")).isCloseTo(160 / 3.0, within(1e-9));
        assertThat(value(report, "heard as speech", "share")).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(value(report, "real-time factor", "one at a time")).isCloseTo(0.3 / 6, within(1e-9));
    }

    @Test
    void phones_and_words_are_compared_with_the_experts() {
        var expert = new ExpertScores(
                8,
                8,
                8,
                8,
                10,
                List.of(
                        new ExpertScores.Word(
                                "THREE",
                                8,
                                8,
                                List.of(
                                        new ExpertScores.Phone("TH", 0.6),
                                        new ExpertScores.Phone("R", 2),
                                        new ExpertScores.Phone("IY", 1.8))),
                        new ExpertScores.Word(
                                "ONE",
                                2,
                                2,
                                List.of(
                                        new ExpertScores.Phone("W", 0),
                                        new ExpertScores.Phone("AH", 0.2),
                                        new ExpertScores.Phone("N", 0.4)))));
        var result = Result.newBuilder()
                .setOutcome(Outcome.OUTCOME_SCORED)
                .addWords(Word.newBuilder()
                        .setText("three")
                        .setScore(80)
                        .setReferenceIndex(0)
                        .addPhones(phone("TH", 30))
                        .addPhones(phone("R", 100))
                        .addPhones(phone("IY", 90)))
                .addWords(Word.newBuilder().setText("well").setScore(50))
                .addWords(Word.newBuilder()
                        .setText("one")
                        .setReferenceIndex(1)
                        .setErrorType(ErrorType.ERROR_TYPE_OMISSION))
                .build();
        var assessed = new Assessed(recording("ann", 6, "THREE ONE", expert), result, notHeard(), notHeard(), 0.1);
        assertThat(AgreementWithExperts.phones(assessed, expert))
                .extracting(AgreementWithExperts::ours)
                .containsExactly(30.0, 100.0, 90.0, 0.0, 0.0, 0.0);
        assertThat(AgreementWithExperts.wordScores(assessed, expert))
                .extracting(AgreementWithExperts::ours)
                .containsExactly(80.0, 0.0);
        var report = report(List.of(assessed));
        assertThat(value(report, "Pearson r with experts", "phone")).isGreaterThan(0.9);
        assertThat(report.table()).contains("Pearson r with experts").contains("6 phones");
    }

    @Test
    void word_errors_of_several_folders_are_reported_for_each() {
        var report = AccuracyReport.of(
                List.of(
                        heard("ann", null, "one two", "one", 80, 10),
                        new Assessed(
                                new Recording("x", "ben", null, "one", Path.of("native", "x.wav"), null),
                                result("one", 80),
                                notHeard(),
                                notHeard(),
                                0.1)),
                List.of("native", "others"),
                new Spent(0, 0));
        assertThat(value(report, "word errors", "in native")).isZero();
        assertThat(value(report, "word errors", "all")).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(report.rows()).extracting(AccuracyReport.Row::name).doesNotContain("in others");
    }

    @Test
    void confidence_is_compared_with_the_share_of_correct_words() {
        var heard = Result.newBuilder()
                .setOutcome(Outcome.OUTCOME_SCORED)
                .addWords(Word.newBuilder().setText("I").setConfidence(0.95))
                .addWords(Word.newBuilder().setText("don't").setConfidence(0.95))
                .addWords(Word.newBuilder().setText("see").setConfidence(0.15))
                .addWords(Word.newBuilder().setText("well").setConfidence(0.12))
                .build();
        var report = report(
                List.of(new Assessed(recording("ann", 6, "I do not know", null), notHeard(), notHeard(), heard, 0.1)));
        assertThat(report.calibration())
                .extracting(HeardWord.Bin::from, HeardWord.Bin::count, HeardWord.Bin::right)
                .containsExactly(tuple(0.1, 2, 0.0), tuple(0.9, 2, 1.0));
        assertThat(value(report, "confidence of words", "off by, on average"))
                .isCloseTo((2 * 0.135 + 2 * 0.05) / 4, within(1e-9));
        assertThat(value(report, "confidence of words", "right from wrong, AUC"))
                .isEqualTo(1);
        assertThat(report.table()).contains("0.9 to 1.0").contains("100.0 %");
        assertThat(report.calibrationJson()).hasSize(2);
    }

    @Test
    void the_cost_of_scores_is_reported_for_4_s_of_speech_and_not_compared() {
        var spoken = notHeard().toBuilder()
                .setSpeechDuration(Durations.fromSeconds(2))
                .build();
        var assessed = new Assessed(recording("ann", 6, "one", null), spoken, spoken, spoken, 0.1);
        var report = AccuracyReport.of(List.of(assessed), List.of(), new Spent(0.6, 0.15));
        assertThat(value(report, "cost of 4 s of speech", "text")).isCloseTo(400, within(1e-9));
        assertThat(value(report, "cost of 4 s of speech", "scores, after the text"))
                .isCloseTo(100, within(1e-9));
    }

    private static AccuracyReport report(List<Assessed> assessed) {
        return AccuracyReport.of(assessed, List.of(), new Spent(0, 0));
    }

    private static double value(AccuracyReport report, String group, String name) {
        return report.rows().stream()
                .filter(row -> row.group().equals(group) && row.name().equals(name))
                .map(AccuracyReport.Row::figure)
                .mapToDouble(Bootstrap.Figure::value)
                .findFirst()
                .orElseThrow();
    }

    private static Assessed heard(
            String speaker, @Nullable Integer age, String text, String transcript, double right, double wrong) {
        return new Assessed(
                recording(speaker, age, text, null),
                result(transcript, right),
                result(transcript, wrong),
                notHeard(),
                0.1);
    }

    private static Recording recording(
            String speaker, @Nullable Integer age, String text, @Nullable ExpertScores expert) {
        return new Recording(speaker + "-1", speaker, age, text, Path.of(speaker + ".wav"), expert);
    }

    private static Result result(String transcript, double overall) {
        return notHeard().toBuilder()
                .setOutcome(Outcome.OUTCOME_SCORED)
                .setTranscript(transcript)
                .setScores(Scores.newBuilder().setOverall(overall))
                .build();
    }

    private static Result notHeard() {
        return Result.newBuilder()
                .setOutcome(Outcome.OUTCOME_NO_SPEECH)
                .setAudioDuration(Durations.fromSeconds(2))
                .build();
    }

    private static Phone phone(String arpabet, double score) {
        return Phone.newBuilder().setArpabet(arpabet).setScore(score).build();
    }
}
