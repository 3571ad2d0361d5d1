package dev.vivavoce.assessment.examination;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.Durations;
import dev.vivavoce.assessment.AssessmentServer;
import dev.vivavoce.assessment.v1.CheckClaimRequest;
import dev.vivavoce.assessment.v1.Examination;
import dev.vivavoce.assessment.v1.ExaminationServiceGrpc;
import dev.vivavoce.assessment.v1.ExaminationServiceGrpc.ExaminationServiceBlockingStub;
import dev.vivavoce.assessment.v1.HearExaminationRequest;
import dev.vivavoce.assessment.v1.HearExaminationResponse;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller.Role;
import dev.vivavoce.runtimetest.Refusal;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Who hears the recording of a talk that is being rated.
class HeardTalkTest {
    @RegisterExtension
    static final AssessmentServer assessment = new AssessmentServer();

    private final Desk desk = new Desk(assessment);
    private final UUID learner = UUID.randomUUID();
    private final UUID ana = UUID.randomUUID();
    private final UUID ben = UUID.randomUUID();

    @AfterEach
    void speech_and_identity_answer_again() {
        assessment.recordings.refusal = null;
        desk.identityComesBack();
    }

    @Test
    void the_examiner_who_has_claimed_it_hears_it_and_speech_is_told_who() {
        var given = kept();
        var _ = desk.claim(ana, given.getId());
        var heard = hear(ana, given);
        assertThat(heard.getAddress().getUrl()).contains(given.getSessionId());
        assertThat(heard.getAddress().getExpiresAt().getSeconds()).isEqualTo(1_800_000_000);
        assertThat(Durations.toSeconds(heard.getLength())).isEqualTo(90);
        assertThat(assessment.recordings.heard.getLast()).satisfies(request -> {
            assertThat(request.getSessionId()).isEqualTo(given.getSessionId());
            assertThat(request.getExaminerId()).isEqualTo(ana.toString());
        });
    }

    @Test
    void nobody_else_hears_it_and_speech_is_not_asked() {
        var given = kept();
        var _ = desk.claim(ana, given.getId());
        int before = assessment.recordings.heard.size();
        assertThat(refused(ben, given)).isEqualTo("FAILED_PRECONDITION CLAIM_EXPIRED");
        assertThat(refused(learner, given)).isEqualTo("PERMISSION_DENIED OWN_TALK");
        desk.release(ana, given.getId());
        assertThat(refused(ana, given)).isEqualTo("FAILED_PRECONDITION CLAIM_EXPIRED");
        var _ = desk.claim(ana, given.getId());
        assessment.clock.pass(Duration.ofHours(2));
        assertThat(refused(ana, given)).isEqualTo("FAILED_PRECONDITION CLAIM_EXPIRED");
        desk.rate(ana, given.getId(), Desk.bands(4, 2).build());
        assertThat(refused(ana, given)).isEqualTo("FAILED_PRECONDITION CLAIM_EXPIRED");
        assertThat(reason(() -> desk.as(ana).hearExamination(request(given))))
                .isEqualTo("PERMISSION_DENIED ROLE_MISSING");
        assertThat(refused(
                        ana,
                        Examination.newBuilder()
                                .setId(UUID.randomUUID().toString())
                                .build()))
                .isEqualTo("NOT_FOUND EXAMINATION_UNKNOWN");
        assertThat(assessment.recordings.heard).hasSize(before);
    }

    @Test
    void speech_is_told_whether_the_claim_holds_and_other_services_are_not() {
        var given = kept();
        assertThat(holds(ana, given)).isFalse();
        var _ = desk.claim(ana, given.getId());
        assertThat(holds(ana, given)).isTrue();
        assertThat(holds(ben, given)).isFalse();
        assertThat(holds(ana, kept())).as("another talk").isFalse();
        desk.release(ana, given.getId());
        assertThat(holds(ana, given)).as("given back").isFalse();
        var _ = desk.claim(ana, given.getId());
        assessment.clock.pass(Duration.ofHours(2));
        assertThat(holds(ana, given)).as("over").isFalse();
        var _ = desk.claim(ana, given.getId());
        desk.rate(ana, given.getId(), Desk.bands(4, 2).build());
        assertThat(holds(ana, given)).as("rated").isFalse();
        assertThat(reason(() -> claims("content").checkClaim(claim(ana, given))))
                .isEqualTo("PERMISSION_DENIED CALLER_NOT_ADMITTED");
        assertThat(reason(() -> desk.as(ana, Role.EXAMINER).checkClaim(claim(ana, given))))
                .isEqualTo("PERMISSION_DENIED ROLE_MISSING");
    }

    private static boolean holds(UUID examiner, Examination given) {
        return claims("speech").checkClaim(claim(examiner, given)).getHeld();
    }

    private static ExaminationServiceBlockingStub claims(String service) {
        return ExaminationServiceGrpc.newBlockingStub(assessment.server().asService(service));
    }

    private static CheckClaimRequest claim(UUID examiner, Examination given) {
        return CheckClaimRequest.newBuilder()
                .setSessionId(given.getSessionId())
                .setExaminerId(examiner.toString())
                .build();
    }

    @Test
    void a_consent_that_is_withdrawn_ends_it_at_once_and_so_does_a_talk_that_is_taken_back() {
        var given = kept();
        var _ = desk.claim(ana, given.getId());
        var _ = hear(ana, given);
        desk.refuse(learner);
        assertThat(refused(ana, given)).isEqualTo("NOT_FOUND EXAMINATION_UNKNOWN");
        desk.identityGoesAway();
        assertThat(refused(ana, given)).isEqualTo("UNAVAILABLE IDENTITY_UNAVAILABLE");
        desk.identityComesBack();
        desk.allow(learner);
        var _ = hear(ana, given);
        desk.withdraw(learner, given.getSessionId());
        assertThat(refused(ana, given)).isEqualTo("NOT_FOUND EXAMINATION_UNKNOWN");
    }

    @Test
    void without_a_recording_or_the_consent_to_keep_it_there_is_none_and_speech_may_be_away() {
        var given = desk.given(learner);
        var _ = desk.claim(ana, given.getId());
        assertThat(refused(ana, given)).isEqualTo("NOT_FOUND RECORDING_UNKNOWN");
        assessment.recordings.refusal = Failure.precondition("CONSENT_MISSING", "not allowed");
        assertThat(refused(ana, given)).isEqualTo("NOT_FOUND RECORDING_UNKNOWN");
        assessment.recordings.refusal = Failure.unavailable("CONSENT_UNKNOWN", "identity is away");
        assertThat(refused(ana, given)).isEqualTo("UNAVAILABLE SPEECH_UNAVAILABLE");
    }

    private Examination kept() {
        var given = desk.given(learner);
        assessment.recordings.keep(given.getSessionId());
        return given;
    }

    private HearExaminationResponse hear(UUID examiner, Examination given) {
        return desk.as(examiner, Role.EXAMINER).hearExamination(request(given));
    }

    private String refused(UUID examiner, Examination given) {
        return reason(() -> hear(examiner, given));
    }

    /// Code and reason of a call that fails.
    private static String reason(Runnable call) {
        var refusal = Refusal.of(call);
        return refusal.code() + " " + refusal.reason();
    }

    private static HearExaminationRequest request(Examination given) {
        return HearExaminationRequest.newBuilder().setId(given.getId()).build();
    }
}
