package dev.vivavoce.assessment.examination;

import dev.vivavoce.assessment.AssessmentServer;
import dev.vivavoce.assessment.FakeContent;
import dev.vivavoce.assessment.Spoken;
import dev.vivavoce.assessment.rating.TalkLines;
import dev.vivavoce.assessment.v1.BatchGetExaminationsRequest;
import dev.vivavoce.assessment.v1.ClaimExaminationRequest;
import dev.vivavoce.assessment.v1.CriterionBand;
import dev.vivavoce.assessment.v1.ExaminationFilter;
import dev.vivavoce.assessment.v1.ExaminationPaper;
import dev.vivavoce.assessment.v1.ExaminationServiceGrpc;
import dev.vivavoce.assessment.v1.ExaminationServiceGrpc.ExaminationServiceBlockingStub;
import dev.vivavoce.assessment.v1.ExaminationState;
import dev.vivavoce.assessment.v1.ExaminerRating;
import dev.vivavoce.assessment.v1.ListExaminationsRequest;
import dev.vivavoce.assessment.v1.QueuedExamination;
import dev.vivavoce.assessment.v1.ReleaseExaminationRequest;
import dev.vivavoce.assessment.v1.RequestExaminationRequest;
import dev.vivavoce.assessment.v1.SubmitRatingRequest;
import dev.vivavoce.assessment.v1.WithdrawExaminationRequest;
import dev.vivavoce.identity.v1.ConsentPurpose;
import dev.vivavoce.rating.rubric.Criterion;
import dev.vivavoce.rating.rubric.Rubrics;
import dev.vivavoce.runtime.security.Caller.Role;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.speech.v1.Session;
import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/// What learners and examiners do, for the tests of examinations.
final class Desk {
    /// The criteria of the rubric for talks of health professionals: four of seven bands, five of four.
    static final List<Criterion> CRITERIA = Rubrics.standard(true).criteria();

    /// The first report waits for the grammar checker, which a busy machine loads slowly.
    private static final int MOST_TRIES = 6;

    /// So many calls that succeed close the circuit to identity, however many failed before: it counts calls until the
    /// twentieth, and may open even after a success.
    private static final int ENOUGH_TO_CLOSE = 20;

    private final AssessmentServer assessment;

    Desk(AssessmentServer assessment) {
        this.assessment = assessment;
    }

    ExaminationServiceBlockingStub as(UUID userId, Role... roles) {
        return ExaminationServiceGrpc.newBlockingStub(assessment.server().as(userId, roles));
    }

    void allow(UUID learner) {
        assessment.server().identity().consents().allow(learner, ConsentPurpose.CONSENT_PURPOSE_EXAMINERS);
    }

    void refuse(UUID learner) {
        assessment.server().identity().consents().allow(learner, ConsentPurpose.CONSENT_PURPOSE_KEPT_AUDIO);
    }

    void identityGoesAway() {
        assessment.server().identity().consents().goAway();
    }

    /// Returns when assessment reaches identity again, and a failure of before opens no circuit any more.
    void identityComesBack() {
        assessment.server().identity().consents().comeBack();
        var learner = UUID.randomUUID();
        var sessionId = talk(learner).getId();
        var reached = new AtomicInteger();
        AssessmentServer.await(() -> {
            boolean isReached =
                    Refusal.of(() -> request(learner, sessionId)).reason().equals("CONSENT_MISSING");
            return (isReached ? reached.incrementAndGet() : reached.getAndSet(0)) >= ENOUGH_TO_CLOSE;
        });
    }

    /// A role-play that has ended; its event has not arrived.
    Session talk(UUID learner) {
        return talk(Spoken.by(learner).rolePlay(FakeContent.WARD, 2, TalkLines.good()));
    }

    Session talk(Spoken spoken) {
        var talk = spoken.finished();
        assessment.sessions.add(talk);
        return talk;
    }

    /// A role-play of a new learner who allows examiners, given to them.
    dev.vivavoce.assessment.v1.Examination given() {
        var learner = UUID.randomUUID();
        return given(learner);
    }

    dev.vivavoce.assessment.v1.Examination given(UUID learner) {
        allow(learner);
        var sessionId = talk(learner).getId();
        for (int attempt = 1; attempt < MOST_TRIES; attempt++)
            try {
                return request(learner, sessionId);
            } catch (StatusRuntimeException thrown) {
                if (!Refusal.of(thrown).reason().equals("REPORT_PENDING")) throw thrown;
            }
        return request(learner, sessionId);
    }

    dev.vivavoce.assessment.v1.Examination request(UUID learner, String sessionId) {
        return as(learner)
                .requestExamination(RequestExaminationRequest.newBuilder()
                        .setSessionId(sessionId)
                        .build())
                .getExamination();
    }

    dev.vivavoce.assessment.v1.Examination withdraw(UUID learner, String sessionId) {
        return as(learner)
                .withdrawExamination(WithdrawExaminationRequest.newBuilder()
                        .setSessionId(sessionId)
                        .build())
                .getExamination();
    }

    List<dev.vivavoce.assessment.v1.Examination> batch(UUID learner, String... sessionIds) {
        return as(learner)
                .batchGetExaminations(BatchGetExaminationsRequest.newBuilder()
                        .addAllSessionIds(List.of(sessionIds))
                        .build())
                .getExaminationsList();
    }

    ExaminationPaper claim(UUID examiner, String id) {
        return as(examiner, Role.EXAMINER)
                .claimExamination(ClaimExaminationRequest.newBuilder().setId(id).build())
                .getPaper();
    }

    void release(UUID examiner, String id) {
        var _ = as(examiner, Role.EXAMINER)
                .releaseExamination(
                        ReleaseExaminationRequest.newBuilder().setId(id).build());
    }

    ExaminationState submit(UUID examiner, String id, ExaminerRating rating) {
        return as(examiner, Role.EXAMINER)
                .submitRating(SubmitRatingRequest.newBuilder()
                        .setId(id)
                        .setRating(rating)
                        .build())
                .getState();
    }

    /// Claims and rates.
    ExaminationState rate(UUID examiner, String id, ExaminerRating rating) {
        var _ = claim(examiner, id);
        return submit(examiner, id, rating);
    }

    /// All pages of the queue.
    List<QueuedExamination> queue(UUID examiner, ExaminationFilter filter) {
        var all = new ArrayList<QueuedExamination>();
        var request = ListExaminationsRequest.newBuilder().setFilter(filter);
        do {
            var page = as(examiner, Role.EXAMINER).listExaminations(request.build());
            all.addAll(page.getExaminationsList());
            request.setPageToken(page.getNextPageToken());
        } while (!request.getPageToken().isEmpty());
        return all;
    }

    List<String> queued(UUID examiner) {
        return queue(examiner, ExaminationFilter.EXAMINATION_FILTER_UNSPECIFIED).stream()
                .map(QueuedExamination::getId)
                .toList();
    }

    /// Every criterion, those of language with one band, those of communication with another.
    static ExaminerRating.Builder bands(int language, int communication) {
        var rating = ExaminerRating.newBuilder();
        for (var criterion : CRITERIA)
            rating.addCriteria(CriterionBand.newBuilder()
                    .setCriterion(criterion.id())
                    .setBand(criterion.highest() == 6 ? language : communication));
        return rating;
    }
}
