package dev.vivavoce.assessment.examination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.protobuf.Timestamp;
import dev.vivavoce.assessment.AssessmentServer;
import dev.vivavoce.assessment.rating.RatingRows;
import dev.vivavoce.assessment.v1.Agreement;
import dev.vivavoce.assessment.v1.AgreementWith;
import dev.vivavoce.assessment.v1.ExaminerRating;
import dev.vivavoce.assessment.v1.GetAgreementRequest;
import dev.vivavoce.rating.agreement.BandAgreement;
import dev.vivavoce.runtime.proto.ProtoTimes;
import dev.vivavoce.runtime.security.Caller.Role;
import dev.vivavoce.runtimetest.Refusal;
import io.grpc.Status.Code;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The figures of agreement, from ratings that are stored.
class AgreementTest {
    /// Fluency, of seven bands.
    private static final String CRITERION = Desk.CRITERIA.get(1).id();

    @RegisterExtension
    static final AssessmentServer assessment = new AssessmentServer();

    private final Desk desk = new Desk(assessment);
    private final UUID ana = UUID.randomUUID();
    private final UUID ben = UUID.randomUUID();
    private final UUID cleo = UUID.randomUUID();
    private final UUID administrator = UUID.randomUUID();

    /// Keeps what other tests have rated out of the figures.
    @BeforeEach
    void later() {
        assessment.clock.pass(Duration.ofSeconds(1));
    }

    @Test
    void figures_of_two_examiners_and_of_the_machine() {
        var since = ProtoTimes.timestamp(assessment.clock.instant());
        // Ana first in some talks and Ben in others; the squared differences are 1 0 1 1 0 1.
        int[][] pairs = {{1, 2}, {2, 2}, {3, 4}, {4, 3}, {5, 5}, {3, 2}};
        int machine = 0;
        for (int i = 0; i < pairs.length; i++) {
            var given = desk.given();
            machine = machineBand(given.getId());
            if (i % 2 == 0) desk.rate(ana, given.getId(), rating(pairs[i][0]));
            desk.rate(ben, given.getId(), rating(pairs[i][1]));
            if (i % 2 == 1) desk.rate(ana, given.getId(), rating(pairs[i][0]));
        }
        // One that a third examiner decides counts with its two blind ratings; one that waits does not count.
        var disputed = desk.given();
        desk.rate(ana, disputed.getId(), rating(6));
        desk.rate(ben, disputed.getId(), rating(4));
        var _ = desk.claim(cleo, disputed.getId());
        desk.submit(
                cleo,
                disputed.getId(),
                ExaminerRating.newBuilder()
                        .addCriteria(rating(5).getCriteria(1))
                        .build());
        desk.rate(ana, desk.given().getId(), rating(0));

        // Squared differences 1 + 0 + 1 + 1 + 0 + 1 + 4 = 8 of 7 pairs. Ana gave 1 2 3 4 5 3 6: sum 24, squares 100;
        // Ben 2 2 4 3 5 2 4: sum 22, squares 78. By chance 7 · 178 − 2 · 24 · 22 = 190, so 190 / 49 a pair.
        var own = find(agreement(ana, Role.EXAMINER, since), ana, AgreementWith.AGREEMENT_WITH_EXAMINERS);
        assertThat(own.getRubric()).isEqualTo("oet-speaking");
        assertThat(own.getPairs()).isEqualTo(7);
        assertThat(own.getExact()).isCloseTo(2.0 / 7, within(1e-12));
        assertThat(own.getAdjacent()).isCloseTo(6.0 / 7, within(1e-12));
        assertThat(own.getMeanDifference()).isCloseTo(2.0 / 7, within(1e-12));
        assertThat(own.getWeightedKappa()).isCloseTo(1 - 8.0 * 7 / 190, within(1e-12));

        var withMachine = find(agreement(ana, Role.EXAMINER, since), ana, AgreementWith.AGREEMENT_WITH_MACHINE);
        assertThat(withMachine.getPairs()).isEqualTo(7);
        assertThat(withMachine.getMeanDifference()).isCloseTo(24.0 / 7 - machine, within(1e-12));
        assertThat(withMachine.hasWeightedKappa())
                .as("the machine gave one band")
                .isFalse();
        assertThat(agreement(ana, Role.EXAMINER, since))
                .extracting(Agreement::getExaminerId)
                .containsOnly(ana.toString());
        assertThat(agreement(cleo, Role.EXAMINER, since)).isEmpty();

        var all = agreement(administrator, Role.ADMIN, since);
        assertThat(all)
                .extracting(Agreement::getExaminerId)
                .containsOnly("", ana.toString(), ben.toString())
                .startsWith("");
        assertThat(find(all, ana, AgreementWith.AGREEMENT_WITH_EXAMINERS)).isEqualTo(own);
        assertThat(find(all, ben, AgreementWith.AGREEMENT_WITH_EXAMINERS).getMeanDifference())
                .isEqualTo(-own.getMeanDifference());
        var together = find(all, null, AgreementWith.AGREEMENT_WITH_EXAMINERS);
        assertThat(together.getPairs()).isEqualTo(7);
        assertThat(together.getExact()).isEqualTo(own.getExact());
        assertThat(together.getMeanDifference()).isZero();
        // Both orders: sums 46, squares 178 on either side: 14 · 356 − 2 · 46 · 46 by chance, 14 · 16 observed.
        assertThat(together.getWeightedKappa()).isCloseTo(1 - 14.0 * 16 / (14 * 356 - 2 * 46 * 46), within(1e-12));
        assertThat(find(all, null, AgreementWith.AGREEMENT_WITH_MACHINE).getPairs())
                .isEqualTo(14);
    }

    @Test
    void an_erased_examiner_counts_together_with_all_and_nowhere_by_name() {
        var since = ProtoTimes.timestamp(assessment.clock.instant());
        var given = desk.given();
        desk.rate(ana, given.getId(), rating(3));
        desk.rate(ben, given.getId(), rating(4));
        RatingRows.execute(
                assessment, "UPDATE examination_rating SET examiner_id = NULL WHERE examiner_id = '" + ben + "'");
        var all = agreement(administrator, Role.ADMIN, since);
        assertThat(all).extracting(Agreement::getExaminerId).containsOnly("", ana.toString());
        assertThat(find(all, null, AgreementWith.AGREEMENT_WITH_MACHINE).getPairs())
                .isEqualTo(2);
        var own = find(all, ana, AgreementWith.AGREEMENT_WITH_EXAMINERS);
        assertThat(own.getPairs()).isEqualTo(1);
        assertThat(own.hasWeightedKappa())
                .as("fewer than %d pairs", BandAgreement.LEAST_PAIRS)
                .isFalse();
    }

    @Test
    void a_rubric_and_a_time_select_and_an_unknown_rubric_and_time_are_refused() {
        var before = ProtoTimes.timestamp(assessment.clock.instant());
        var given = desk.given();
        desk.rate(ana, given.getId(), rating(3));
        desk.rate(ben, given.getId(), rating(4));
        assertThat(agreement(ana, "oet-speaking", before)).isNotEmpty();
        assertThat(agreement(ana, "cefr-general", before)).isEmpty();
        assertThat(agreement(ana, "", Timestamp.getDefaultInstance())).isNotEmpty();
        assessment.clock.pass(Duration.ofSeconds(1));
        assertThat(agreement(ana, "", ProtoTimes.timestamp(assessment.clock.instant())))
                .isEmpty();
        Refusal.expectField("rubric", () -> agreement(ana, "nothing", before));
        Refusal.expectField(
                "since",
                () -> agreement(ana, "", Timestamp.newBuilder().setNanos(-1).build()));
        Refusal.expect(
                Code.PERMISSION_DENIED,
                "ROLE_MISSING",
                () -> desk.as(ana).getAgreement(GetAgreementRequest.getDefaultInstance()));
    }

    private List<Agreement> agreement(UUID caller, Role role, Timestamp since) {
        return desk.as(caller, role)
                .getAgreement(GetAgreementRequest.newBuilder().setSince(since).build())
                .getAgreementsList();
    }

    private List<Agreement> agreement(UUID examiner, String rubric, Timestamp since) {
        return desk.as(examiner, Role.EXAMINER)
                .getAgreement(GetAgreementRequest.newBuilder()
                        .setRubric(rubric)
                        .setSince(since)
                        .build())
                .getAgreementsList();
    }

    private static Agreement find(List<Agreement> all, @Nullable UUID examiner, AgreementWith with) {
        return all.stream()
                .filter(one -> one.getCriterion().equals(CRITERION)
                        && one.getWith() == with
                        && one.getExaminerId().equals(examiner == null ? "" : examiner.toString()))
                .findFirst()
                .orElseThrow();
    }

    /// All talks say the same, so the machine gives them the same.
    private static int machineBand(String examinationId) {
        return RatingRows.number(
                assessment,
                "SELECT band FROM examination_band WHERE seat = 0 AND criterion = '%s' AND examination_id = '%s'"
                        .formatted(CRITERION, examinationId));
    }

    /// One band in the criterion that is compared, and the same in all others.
    private static ExaminerRating rating(int band) {
        var rating = Desk.bands(4, 2);
        rating.getCriteriaBuilder(1).setBand(band);
        return rating.build();
    }
}
