package dev.vivavoce.assessment.mockexam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.assessment.mockexam.MockExam.Kind;
import dev.vivavoce.assessment.mockexam.MockReports.Combined;
import dev.vivavoce.assessment.mockexam.MockReports.ExamTalk;
import dev.vivavoce.assessment.mockexam.MockReports.Reason;
import dev.vivavoce.assessment.v1.Estimate;
import dev.vivavoce.assessment.v1.MockExamReport;
import dev.vivavoce.assessment.v1.NotRatedReason;
import dev.vivavoce.assessment.v1.TalkReport;
import dev.vivavoce.rating.rubric.Rubric;
import dev.vivavoce.rating.rubric.Rubrics;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Two reports made by hand.
class MockReportMappingTest {
    private static final Rubric OET = Rubrics.standard(true);
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    @Test
    void bands_are_the_middle_of_the_positions_and_the_estimate_is_weighed_from_them() {
        // Language 3.4 and 4.4 of 6: 3.9. Communication 1.2 and 2.4 of 3: 1.8. Half the weight each:
        // (0.65 + 0.6) / 2 = 0.625, half-way from 300 to 400. Low: language (3 + 4) / 2 down to 3, communication
        // (1 + 2) / 2 down to 1: (1/2 + 1/3) / 2 = 5/12, 160 + 2/3 of 140 = 253. High: (4 + 5) / 2 up to 5 and
        // (2 + 3) / 2 up to 3: (5/6 + 1) / 2 = 11/12, 400 + 2/3 of 100 = 467.
        var report = rated(talk(3.4, 3, 4, 1.2, 1, 2), talk(4.4, 4, 5, 2.4, 2, 3));
        var fluency = report.getCriteria(1).getRated();
        assertThat(List.of(fluency.getLow(), fluency.getBand(), fluency.getHigh()))
                .containsExactly(3, 4, 5);
        var giving = report.getCriteria(8).getRated();
        assertThat(List.of(giving.getLow(), giving.getBand(), giving.getHigh())).containsExactly(1, 2, 3);
        assertThat(report.getEstimate())
                .isEqualTo(Estimate.newBuilder()
                        .setScale(OET.mapping().scale())
                        .setValue(350)
                        .setLow(250)
                        .setHigh(470)
                        .setLabel("B")
                        .setLowLabel("C")
                        .setHighLabel("A")
                        .build());
    }

    @Test
    void a_band_without_its_position_counts_as_the_middle_of_the_band() {
        var without = TalkReport.newBuilder(talk(3.4, 3, 4, 1.2, 1, 2));
        for (int i = 0; i < without.getCriteriaCount(); i++)
            without.getCriteriaBuilder(i).getRatedBuilder().clearPosition();
        var report = rated(without.build(), talk(4.4, 4, 5, 2.4, 2, 3));
        assertThat(report.getCriteria(1).getRated().getBand()).isEqualTo(4); // (3 + 4.4) / 2
        assertThat(report.getCriteria(8).getRated().getBand()).isEqualTo(2); // (1 + 2.4) / 2
    }

    @Test
    void what_one_talk_lacks_is_by_the_other_and_what_both_lack_is_not_rated() {
        var silent = TalkReport.newBuilder(talk(3.4, 3, 4, 1.2, 1, 2));
        silent.getCriteriaBuilder(0)
                .setNotRated("It needs the learner's audio.")
                .setNotRatedReason(NotRatedReason.NOT_RATED_REASON_NEEDS_AUDIO);
        var heard = talk(4.4, 4, 5, 2.4, 2, 3);
        var band = rated(silent.build(), heard).getCriteria(0).getRated();
        assertThat(List.of(band.getLow(), band.getBand(), band.getHigh())).containsExactly(4, 4, 5);
        assertThat(band.getTalksCount()).isEqualTo(1);
        assertThat(rated(silent.build(), silent.build()).getCriteria(0).getNotRated())
                .isEqualTo(NotRatedReason.NOT_RATED_REASON_NEEDS_AUDIO);
    }

    @Test
    void talks_by_different_or_earlier_rubrics_are_not_combined() {
        var now = talk(3.4, 3, 4, 1.2, 1, 2);
        var earlier = now.toBuilder().setRubricVersion(OET.version() + 1).build();
        var general = now.toBuilder().setRubric("cefr-general").build();
        var unknown = now.toBuilder().setRubric("of-last-year").build();
        for (var other : List.of(earlier, general, unknown))
            assertThat(combined(now, other)).isEqualTo(new Combined.NotRated(Reason.RUBRIC_CHANGED));
        assertThat(combined(earlier, earlier)).isEqualTo(new Combined.NotRated(Reason.RUBRIC_CHANGED));
        assertThat(combined(unknown, unknown)).isEqualTo(new Combined.NotRated(Reason.RUBRIC_CHANGED));
        var fewWords = earlier.toBuilder().clearEstimate().build();
        assertThat(combined(now, fewWords))
                .as("a talk that does not count may be by any rubric")
                .isInstanceOf(Combined.Rated.class);
    }

    private static MockExamReport rated(TalkReport first, TalkReport second) {
        var combined = combined(first, second);
        assertThat(combined).isInstanceOf(Combined.Rated.class);
        return MockReportMapping.message(((Combined.Rated) combined).report().report());
    }

    private static Combined combined(TalkReport first, TalkReport second) {
        return MockReportMapping.combined(
                UUID.randomUUID(),
                List.of(
                        new ExamTalk(Kind.FIRST_ROLE_PLAY, UUID.randomUUID(), first.toByteArray()),
                        new ExamTalk(Kind.SECOND_ROLE_PLAY, UUID.randomUUID(), second.toByteArray())),
                NOW);
    }

    /// A report whose criteria of language stand at one place of 0 to 6, and those of communication at one of 0 to 3.
    private static TalkReport talk(double language, int low, int high, double communication, int lowest, int highest) {
        var report = TalkReport.newBuilder()
                .setRubric(OET.id())
                .setRubricVersion(OET.version())
                .setEstimate(Estimate.newBuilder().setValue(300))
                .setWords(200);
        for (var criterion : OET.criteria()) {
            boolean isLanguage = criterion.highest() == 6;
            double position = isLanguage ? language : communication;
            report.addCriteriaBuilder()
                    .setCriterion(criterion.id())
                    .setName(criterion.name())
                    .setHighestBand(criterion.highest())
                    .getRatedBuilder()
                    .setPosition(position)
                    .setBand((int) Math.floor(position + 0.5))
                    .setLow(isLanguage ? low : lowest)
                    .setHigh(isLanguage ? high : highest);
        }
        return report.build();
    }
}
