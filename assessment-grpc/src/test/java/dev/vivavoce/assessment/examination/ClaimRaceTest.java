package dev.vivavoce.assessment.examination;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.assessment.AssessmentServer;
import dev.vivavoce.assessment.rating.RatingRows;
import dev.vivavoce.assessment.v1.ExaminationState;
import dev.vivavoce.runtimetest.Race;
import java.time.Duration;
import java.util.Collections;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Examiners who click at the same time, on a real PostgreSQL.
class ClaimRaceTest {
    private static final int EXAMINERS = 8;

    @RegisterExtension
    static final AssessmentServer assessment = new AssessmentServer();

    private final Desk desk = new Desk(assessment);

    @RepeatedTest(5)
    void of_many_who_claim_at_once_exactly_two_rate_and_exactly_one_decides() throws InterruptedException {
        var given = desk.given();
        var examiners = Stream.generate(UUID::randomUUID).limit(EXAMINERS).toList();
        var claims = Race.atOnce(
                examiners, examiner -> desk.claim(examiner, given.getId()).getId());
        assertThat(Collections.frequency(claims, given.getId())).isEqualTo(2);
        assertThat(Collections.frequency(claims, "EXAMINATION_TAKEN")).isEqualTo(EXAMINERS - 2);

        var raters = examiners.stream()
                .filter(examiner -> desk.queued(examiner).contains(given.getId()))
                .toList();
        assertThat(raters).hasSize(2);
        var states = Race.atOnce(
                raters,
                examiner -> desk.submit(
                                examiner,
                                given.getId(),
                                Desk.bands(examiner.equals(raters.getFirst()) ? 1 : 5, 2)
                                        .build())
                        .name());
        assertThat(states)
                .containsExactlyInAnyOrder(
                        ExaminationState.EXAMINATION_STATE_RATED_ONCE.name(),
                        ExaminationState.EXAMINATION_STATE_ADJUDICATION.name());

        var decisions = Race.atOnce(
                examiners, examiner -> desk.claim(examiner, given.getId()).getId());
        assertThat(Collections.frequency(decisions, given.getId())).isEqualTo(1);
        assertThat(Collections.frequency(decisions, "ALREADY_RATED")).isEqualTo(2);
    }

    @RepeatedTest(5)
    void of_many_who_want_a_place_whose_claim_is_over_exactly_one_gets_it() throws InterruptedException {
        var given = desk.given();
        var gone = UUID.randomUUID();
        var _ = desk.claim(gone, given.getId());
        assessment.clock.pass(Duration.ofHours(3));
        var rater = UUID.randomUUID();
        desk.rate(rater, given.getId(), Desk.bands(3, 2).build());
        var examiners = Stream.generate(UUID::randomUUID).limit(EXAMINERS).toList();
        var claims = Race.atOnce(
                examiners, examiner -> desk.claim(examiner, given.getId()).getId());
        assertThat(Collections.frequency(claims, given.getId())).isEqualTo(1);
        assertThat(RatingRows.number(
                        assessment,
                        "SELECT count(*) FROM examination_rating WHERE examination_id = '" + given.getId() + "'"))
                .isEqualTo(2);
    }

    @RepeatedTest(5)
    void the_same_rating_sent_many_times_at_once_is_stored_once() throws InterruptedException {
        var given = desk.given();
        var examiner = UUID.randomUUID();
        var _ = desk.claim(examiner, given.getId());
        var states = Race.atOnce(
                Collections.nCopies(EXAMINERS, examiner),
                one -> desk.submit(one, given.getId(), Desk.bands(3, 2).build()).name());
        assertThat(states).hasSize(EXAMINERS).containsOnly(ExaminationState.EXAMINATION_STATE_RATED_ONCE.name());
        assertThat(RatingRows.number(
                        assessment,
                        "SELECT count(*) FROM examination_band WHERE seat > 0 AND examination_id = '" + given.getId()
                                + "'"))
                .isEqualTo(9);
    }
}
