package dev.vivavoce.assessment.examination;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.assessment.AssessmentServer;
import dev.vivavoce.assessment.rating.RatingRows;
import dev.vivavoce.assessment.v1.ClaimExaminationRequest;
import dev.vivavoce.assessment.v1.CriterionBand;
import dev.vivavoce.assessment.v1.ExaminationFilter;
import dev.vivavoce.assessment.v1.ExaminationState;
import dev.vivavoce.assessment.v1.ExaminerRating;
import dev.vivavoce.assessment.v1.ListExaminationsRequest;
import dev.vivavoce.assessment.v1.MomentComment;
import dev.vivavoce.assessment.v1.QueuedExamination;
import dev.vivavoce.identity.v1.UserErased;
import dev.vivavoce.runtime.proto.ProtoTimes;
import dev.vivavoce.runtime.security.Caller.Role;
import dev.vivavoce.runtimetest.Refusal;
import io.grpc.Status.Code;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What examiners do, one by one.
class ExaminersDeskTest {
    private static final ExaminerRating RATING = Desk.bands(4, 2).build();

    @RegisterExtension
    static final AssessmentServer assessment = new AssessmentServer();

    private final Desk desk = new Desk(assessment);
    private final UUID ana = UUID.randomUUID();
    private final UUID ben = UUID.randomUUID();
    private final UUID cleo = UUID.randomUUID();

    @Test
    void the_queue_has_what_waited_longest_first_and_pages_hold_all_of_it() {
        var ids = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            assessment.clock.pass(Duration.ofSeconds(1));
            ids.add(desk.given().getId());
        }
        var request = ListExaminationsRequest.newBuilder().setPageSize(2);
        var seen = new ArrayList<String>();
        int total = 0;
        do {
            var page = desk.as(ana, Role.EXAMINER).listExaminations(request.build());
            assertThat(page.getExaminationsCount()).isLessThanOrEqualTo(2);
            page.getExaminationsList().forEach(one -> seen.add(one.getId()));
            total = page.getTotalSize();
            request.setPageToken(page.getNextPageToken());
        } while (!request.getPageToken().isEmpty());
        assertThat(seen).doesNotHaveDuplicates().containsSubsequence(ids).hasSize(total);
        var first = desk.queue(ana, ExaminationFilter.EXAMINATION_FILTER_UNSPECIFIED).stream()
                .filter(one -> one.getId().equals(ids.getFirst()))
                .findFirst()
                .orElseThrow();
        assertThat(first.getRubric()).isEqualTo("oet-speaking");
        assertThat(first.getScenarioVersion()).isEqualTo(2);
        assertThat(first.getWords()).isGreaterThan(150);
        assertThat(first.hasClaimedUntil()).isFalse();
    }

    @Test
    void a_page_of_the_queue_asks_identity_once_and_leaves_out_who_does_not_allow_it_any_more() {
        var allowing = desk.given();
        var learner = UUID.randomUUID();
        var withdrawn = desk.given(learner);
        desk.refuse(learner);
        var consents = assessment.server().identity().consents();
        int before = consents.calls.get();
        var page = desk.as(ana, Role.EXAMINER)
                .listExaminations(
                        ListExaminationsRequest.newBuilder().setPageSize(100).build());
        assertThat(consents.calls.get() - before).isEqualTo(1);
        assertThat(page.getExaminationsList())
                .extracting(QueuedExamination::getId)
                .contains(allowing.getId())
                .doesNotContain(withdrawn.getId());
        desk.allow(learner);
        assertThat(desk.queued(ana)).contains(withdrawn.getId());
    }

    @Test
    void while_identity_is_away_nobody_sees_a_talk_and_a_claim_can_be_given_back() {
        var given = desk.given();
        var _ = desk.claim(ana, given.getId());
        desk.identityGoesAway();
        try {
            Refusal.expect(Code.UNAVAILABLE, "IDENTITY_UNAVAILABLE", () -> desk.queued(ana));
            Refusal.expect(Code.UNAVAILABLE, "IDENTITY_UNAVAILABLE", () -> desk.claim(ana, given.getId()));
            Refusal.expect(Code.UNAVAILABLE, "IDENTITY_UNAVAILABLE", () -> desk.submit(ana, given.getId(), RATING));
            desk.release(ana, given.getId());
        } finally {
            desk.identityComesBack();
        }
        assertThat(claimed(ana)).isEmpty();
    }

    @Test
    void a_consent_that_is_taken_back_in_the_middle_of_a_claim_ends_it() {
        var learner = UUID.randomUUID();
        var given = desk.given(learner);
        var _ = desk.claim(ana, given.getId());
        desk.refuse(learner);
        assertThat(claimed(ana)).isEmpty();
        Refusal.expect(Code.NOT_FOUND, "EXAMINATION_UNKNOWN", () -> desk.claim(ana, given.getId()));
        Refusal.expect(Code.NOT_FOUND, "EXAMINATION_UNKNOWN", () -> desk.submit(ana, given.getId(), RATING));
        desk.allow(learner);
        assertThat(desk.submit(ana, given.getId(), RATING)).isEqualTo(ExaminationState.EXAMINATION_STATE_RATED_ONCE);
    }

    @Test
    void a_paper_has_the_talk_and_what_was_found_and_no_band_and_nobody() {
        var given = desk.given();
        var paper = desk.claim(ana, given.getId());
        assertThat(paper.getId()).isEqualTo(given.getId());
        assertThat(paper.getClaimedUntil())
                .isEqualTo(ProtoTimes.timestamp(assessment.clock.instant().plus(Duration.ofHours(2))));
        assertThat(paper.getRubric()).isEqualTo("oet-speaking");
        assertThat(paper.getTalk().getTurnsCount()).isEqualTo(16);
        assertThat(paper.getCriteriaList()).hasSize(9).allSatisfy(criterion -> {
            assertThat(criterion.getName()).isNotBlank();
            assertThat(criterion.getBandDescriptorsCount()).isIn(4, 7);
        });
        assertThat(paper.getFoundList()).hasSize(9).allSatisfy(found -> {
            assertThat(found.getPassagesCount()).isLessThanOrEqualTo(10);
            assertThat(found.getPassagesList()).doesNotHaveDuplicates();
            var turns = found.getPassagesList().stream()
                    .map(passage -> passage.getTurn())
                    .toList();
            assertThat(turns).isSorted();
        });
        assertThat(paper.getFoundList()).anyMatch(found -> found.getPassagesCount() > 1);
        assertThat(paper.getTasksCount()).isEqualTo(3);
        assertThat(paper.hasFluency()).isTrue();
        assertThat(paper.getRatingsList()).isEmpty();
        assertThat(paper.getDisputedList()).isEmpty();
        assertThat(paper.toString()).doesNotContain(given.getSessionId());
    }

    @Test
    void two_examiners_rate_a_talk_and_a_third_finds_it_taken() {
        var given = desk.given();
        var _ = desk.claim(ana, given.getId());
        var _ = desk.claim(ben, given.getId());
        Refusal.expect(Code.FAILED_PRECONDITION, "EXAMINATION_TAKEN", () -> desk.claim(cleo, given.getId()));
        assertThat(desk.queued(cleo)).doesNotContain(given.getId());
        assertThat(desk.queued(ana)).contains(given.getId());
        desk.release(ben, given.getId());
        desk.release(ben, given.getId());
        assertThat(desk.queued(cleo)).contains(given.getId());
        var _ = desk.claim(cleo, given.getId());
    }

    @Test
    void a_repeated_claim_is_prolonged_and_one_that_is_over_is_free_for_others() {
        var given = desk.given();
        var first = desk.claim(ana, given.getId());
        var _ = desk.claim(ben, given.getId());
        assessment.clock.pass(Duration.ofMinutes(90));
        var prolonged = desk.claim(ana, given.getId());
        assertThat(prolonged.getClaimedUntil().getSeconds()
                        - first.getClaimedUntil().getSeconds())
                .isEqualTo(5400);
        assertThat(claimed(ana)).containsExactly(given.getId());
        assessment.clock.pass(Duration.ofMinutes(30)); // ben's two hours are over, to the second
        assertThat(claimed(ben)).doesNotContain(given.getId());
        assertThat(desk.queued(ben)).contains(given.getId());
        var _ = desk.claim(cleo, given.getId());
        Refusal.expect(Code.FAILED_PRECONDITION, "CLAIM_EXPIRED", () -> desk.submit(ben, given.getId(), RATING));
        Refusal.expect(Code.FAILED_PRECONDITION, "EXAMINATION_TAKEN", () -> desk.claim(ben, given.getId()));
        assertThat(desk.submit(ana, given.getId(), RATING)).isEqualTo(ExaminationState.EXAMINATION_STATE_RATED_ONCE);
    }

    @Test
    void a_claim_that_is_over_still_counts_while_nobody_else_has_its_place() {
        var given = desk.given();
        var _ = desk.claim(ana, given.getId());
        assessment.clock.pass(Duration.ofHours(3));
        var _ = desk.claim(ben, given.getId());
        assertThat(desk.submit(ana, given.getId(), RATING)).isEqualTo(ExaminationState.EXAMINATION_STATE_RATED_ONCE);
        assertThat(desk.submit(ben, given.getId(), RATING)).isEqualTo(ExaminationState.EXAMINATION_STATE_COMPLETE);
    }

    @Test
    void a_rating_needs_a_claim() {
        var given = desk.given();
        Refusal.expect(Code.FAILED_PRECONDITION, "CLAIM_EXPIRED", () -> desk.submit(ana, given.getId(), RATING));
        var _ = desk.claim(ana, given.getId());
        desk.release(ana, given.getId());
        Refusal.expect(Code.FAILED_PRECONDITION, "CLAIM_EXPIRED", () -> desk.submit(ana, given.getId(), RATING));
    }

    @Test
    void nobody_rates_a_talk_of_their_own() {
        var given = desk.given(ana);
        assertThat(desk.queued(ana)).doesNotContain(given.getId());
        Refusal.expect(Code.PERMISSION_DENIED, "OWN_TALK", () -> desk.claim(ana, given.getId()));
        Refusal.expect(Code.PERMISSION_DENIED, "OWN_TALK", () -> desk.submit(ana, given.getId(), RATING));
    }

    @Test
    void a_rating_is_stored_once_and_another_one_changes_nothing() {
        var given = desk.given();
        desk.rate(ana, given.getId(), RATING);
        assertThat(desk.submit(ana, given.getId(), RATING)).isEqualTo(ExaminationState.EXAMINATION_STATE_RATED_ONCE);
        var reordered = ExaminerRating.newBuilder();
        RATING.getCriteriaList().reversed().forEach(reordered::addCriteria);
        assertThat(desk.submit(ana, given.getId(), reordered.build()))
                .as("the same in another order")
                .isEqualTo(ExaminationState.EXAMINATION_STATE_RATED_ONCE);
        Refusal.expect(
                Code.FAILED_PRECONDITION,
                "ALREADY_RATED",
                () -> desk.submit(ana, given.getId(), Desk.bands(5, 2).build()));
        Refusal.expect(Code.FAILED_PRECONDITION, "ALREADY_RATED", () -> desk.claim(ana, given.getId()));
        desk.release(ana, given.getId());
        assertThat(desk.queued(ana)).doesNotContain(given.getId());
        assertThat(desk.submit(ana, given.getId(), RATING)).isEqualTo(ExaminationState.EXAMINATION_STATE_RATED_ONCE);
    }

    @Test
    void nobody_learns_whether_somebody_else_has_rated() {
        var given = desk.given();
        var before = desk.queue(ben, ExaminationFilter.EXAMINATION_FILTER_UNSPECIFIED);
        desk.rate(ana, given.getId(), RATING);
        assertThat(desk.queue(ben, ExaminationFilter.EXAMINATION_FILTER_UNSPECIFIED))
                .isEqualTo(before);
        assertThat(desk.claim(ben, given.getId()).getRatingsList()).isEmpty();
    }

    @Test
    void a_rating_that_does_not_fit_names_each_field() {
        var given = desk.given();
        var id = given.getId();
        var _ = desk.claim(ana, id);
        var missing = RATING.toBuilder().removeCriteria(3).build();
        var twice = RATING.toBuilder().addCriteria(RATING.getCriteria(0)).build();
        var unknown = RATING.toBuilder()
                .addCriteria(CriterionBand.newBuilder().setCriterion("warmth"))
                .build();
        Refusal.expectField("rating.criteria", () -> desk.submit(ana, id, missing));
        Refusal.expectField("rating.criteria", () -> desk.submit(ana, id, twice));
        Refusal.expectField("rating.criteria[9].criterion", () -> desk.submit(ana, id, unknown));
        Refusal.expectField("rating.criteria", () -> desk.submit(ana, id, ExaminerRating.getDefaultInstance()));
        for (int band : List.of(7, -1, Integer.MIN_VALUE)) {
            var high = RATING.toBuilder();
            high.getCriteriaBuilder(1).setBand(band);
            Refusal.expectField("rating.criteria[1].band", () -> desk.submit(ana, id, high.build()));
        }
        var many = RATING.toBuilder();
        for (int i = 0; i < 51; i++) many.addMoments(moment(1, "Good."));
        Refusal.expectField("rating.moments", () -> desk.submit(ana, id, many.build()));
        for (int turn : List.of(0, 16, -1)) // the partner's, and two that do not exist
        Refusal.expectField(
                    "rating.moments[0].turn",
                    () -> desk.submit(
                            ana,
                            id,
                            RATING.toBuilder().addMoments(moment(turn, "Good.")).build()));
        for (var text : List.of("", "x".repeat(1001), "a\tb"))
            Refusal.expectField(
                    "rating.moments[0].text",
                    () -> desk.submit(
                            ana,
                            id,
                            RATING.toBuilder().addMoments(moment(1, text)).build()));
        var comment = RATING.toBuilder();
        comment.getCriteriaBuilder(8).setComment("x".repeat(1001));
        Refusal.expectField("rating.criteria[8].comment", () -> desk.submit(ana, id, comment.build()));
        Refusal.expectField(
                "rating.comment",
                () -> desk.submit(
                        ana, id, RATING.toBuilder().setComment("\u0000").build()));
        Refusal.expectField(
                "rating.comment",
                () -> desk.submit(
                        ana, id, RATING.toBuilder().setComment("x".repeat(2001)).build()));
        Refusal.expectField("id", () -> desk.submit(ana, "1", RATING));
        assertThat(RatingRows.number(
                        assessment,
                        "SELECT count(*) FROM examination_rating WHERE rated_at IS NOT NULL AND" + " examination_id = '"
                                + id + "'"))
                .isZero();
        var longest = RATING.toBuilder()
                .setComment("é".repeat(2000))
                .addMoments(moment(1, "x".repeat(999) + "\n"))
                .build();
        assertThat(desk.submit(ana, id, longest)).isEqualTo(ExaminationState.EXAMINATION_STATE_RATED_ONCE);
    }

    @Test
    void what_does_not_exist_is_unknown() {
        var id = UUID.randomUUID().toString();
        Refusal.expect(Code.NOT_FOUND, "EXAMINATION_UNKNOWN", () -> desk.claim(ana, id));
        Refusal.expect(Code.NOT_FOUND, "EXAMINATION_UNKNOWN", () -> desk.release(ana, id));
        Refusal.expect(Code.NOT_FOUND, "EXAMINATION_UNKNOWN", () -> desk.submit(ana, id, RATING));
        Refusal.expectField("id", () -> desk.claim(ana, "1"));
        Refusal.expectField("id", () -> desk.release(ana, ""));
        Refusal.expect(
                Code.INVALID_ARGUMENT,
                "PAGE_TOKEN_INVALID",
                () -> desk.as(ana, Role.EXAMINER)
                        .listExaminations(ListExaminationsRequest.newBuilder()
                                .setPageToken("x")
                                .build()));
        Refusal.expectField(
                "page_size",
                () -> desk.as(ana, Role.EXAMINER)
                        .listExaminations(ListExaminationsRequest.newBuilder()
                                .setPageSize(-1)
                                .build()));
        Refusal.expectField(
                "filter",
                () -> desk.as(ana, Role.EXAMINER)
                        .listExaminations(ListExaminationsRequest.newBuilder()
                                .setFilterValue(9)
                                .build()));
    }

    @Test
    void learners_authors_and_administrators_without_the_role_are_refused() {
        var given = desk.given();
        for (var role : List.of(Role.LEARNER, Role.AUTHOR, Role.ADMIN))
            Refusal.expect(
                    Code.PERMISSION_DENIED,
                    "ROLE_MISSING",
                    () -> desk.as(ana, role).listExaminations(ListExaminationsRequest.getDefaultInstance()));
        Refusal.expect(
                Code.PERMISSION_DENIED,
                "ROLE_MISSING",
                () -> desk.as(ana)
                        .claimExamination(ClaimExaminationRequest.newBuilder()
                                .setId(given.getId())
                                .build()));
    }

    @Test
    void a_claim_of_an_erased_examiner_is_free_and_they_can_claim_nothing_more() {
        var given = desk.given();
        var _ = desk.claim(ana, given.getId());
        var _ = desk.claim(ben, given.getId());
        assessment
                .server()
                .identity()
                .publish(ben, UserErased.newBuilder().setUserId(ben.toString()).build());
        AssessmentServer.await(() -> desk.queued(cleo).contains(given.getId()));
        Refusal.expect(Code.NOT_FOUND, "EXAMINATION_UNKNOWN", () -> desk.claim(ben, given.getId()));
        var _ = desk.claim(cleo, given.getId());
    }

    private List<String> claimed(UUID examiner) {
        return desk.queue(examiner, ExaminationFilter.EXAMINATION_FILTER_CLAIMED).stream()
                .map(QueuedExamination::getId)
                .toList();
    }

    private static MomentComment moment(int turn, String text) {
        return MomentComment.newBuilder().setTurn(turn).setText(text).build();
    }
}
