package dev.vivavoce.speech.recording;

import dev.vivavoce.assessment.v1.CheckClaimRequest;
import dev.vivavoce.assessment.v1.ExaminationServiceGrpc;
import dev.vivavoce.runtime.security.ServiceTokens;
import io.grpc.Channel;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks assessment whether an examiner still has a talk. Nothing is remembered, so a claim that is given back ends with
/// the next read.
public final class ClaimClient {
    /// What assessment answers.
    enum Answer {
        HELD,
        NOT_HELD,
        /// Assessment does not answer.
        UNKNOWN
    }

    private static final Logger log = LoggerFactory.getLogger(ClaimClient.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ExaminationServiceGrpc.ExaminationServiceBlockingStub assessment;

    public ClaimClient(Channel assessment, ServiceTokens tokens) {
        this.assessment =
                ExaminationServiceGrpc.newBlockingStub(assessment).withInterceptors(tokens.calling("assessment"));
    }

    Answer claim(UUID sessionId, UUID examinerId) {
        var request = CheckClaimRequest.newBuilder()
                .setSessionId(sessionId.toString())
                .setExaminerId(examinerId.toString())
                .build();
        try {
            boolean isHeld =
                    assessment.withDeadlineAfter(PATIENCE).checkClaim(request).getHeld();
            return isHeld ? Answer.HELD : Answer.NOT_HELD;
        } catch (RuntimeException thrown) { // assessment is away, or identity gives no token
            log.warn("assessment does not tell claims: {}", thrown.getClass().getSimpleName());
            return Answer.UNKNOWN;
        }
    }
}
