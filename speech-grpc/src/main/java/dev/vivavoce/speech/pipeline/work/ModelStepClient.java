package dev.vivavoce.speech.pipeline.work;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import dev.vivavoce.content.v1.GenerateRequest;
import dev.vivavoce.content.v1.Generated;
import dev.vivavoce.content.v1.ModelServiceGrpc;
import dev.vivavoce.runtime.consent.ConsentClient;
import dev.vivavoce.runtime.security.ServiceTokens;
import dev.vivavoce.speech.pipeline.run.StepFailure;
import dev.vivavoce.speech.pipeline.run.StepUse;
import io.grpc.Channel;
import io.grpc.Context;
import io.grpc.Status;
import io.grpc.protobuf.StatusProto;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has a language model of content follow an instruction.
public final class ModelStepClient {
    /// What a step takes, and the prompt allows, in characters (code points).
    static final int LONGEST_TEXT = 20_000;

    private static final Logger log = LoggerFactory.getLogger(ModelStepClient.class);
    private static final String PROMPT = "pipeline-step";

    private final ModelServiceGrpc.ModelServiceBlockingStub content;
    private final ConsentClient consents;

    public ModelStepClient(Channel content, ServiceTokens tokens, ConsentClient consents) {
        this.content = ModelServiceGrpc.newBlockingStub(content).withInterceptors(tokens.calling("content"));
        this.consents = consents;
    }

    /// A question that is answered once, on the thread that asks it.
    final class Question {
        private final Context.CancellableContext context = Context.ROOT.withCancellation();
        private final UUID userId;
        private final String instruction;
        private final String text;

        private Question(UUID userId, String instruction, String text) {
            this.userId = userId;
            this.instruction = instruction;
            this.text = text;
        }

        /// Returns the answer, or why there is none.
        ///
        /// @throws InterruptedException when the service stops; the outcome of the question is unknown then
        StepOutcome ask(Duration atMost) throws InterruptedException {
            try {
                return context.call(() -> answer(atMost));
            } catch (RuntimeException thrown) { // content or identity is away, late, or refuses
                if (Thread.interrupted()) throw new InterruptedException();
                return failed(thrown);
            } catch (Exception thrown) {
                throw new IllegalStateException("a question throws nothing else", thrown);
            } finally {
                context.cancel(null); // of an answer that is too long, the rest
            }
        }

        /// Takes the question back, from another thread; the call upstream is closed.
        void cancel() {
            context.cancel(null);
        }

        private StepOutcome answer(Duration atMost) {
            var request = GenerateRequest.newBuilder()
                    .setPromptId(PROMPT)
                    .putVariables("instruction", instruction)
                    .putVariables("text", text)
                    .setUserId(userId.toString())
                    .setAreThirdPartiesAllowed(consents.allowsThirdParties(userId))
                    .build();
            var written = new StringBuilder();
            var finished = Generated.getDefaultInstance();
            var parts = content.withDeadlineAfter(atMost).generate(request);
            while (parts.hasNext()) {
                var part = parts.next();
                written.append(part.getText());
                if (part.hasFinished()) finished = part.getFinished();
                if (written.codePointCount(0, written.length()) > LONGEST_TEXT) return invalid();
            }
            var answer = written.toString().strip();
            if (answer.isEmpty()) return invalid();
            return new StepOutcome.Given(answer, use(finished), true);
        }

        private static StepOutcome invalid() {
            return new StepOutcome.Failed(StepFailure.ANSWER_INVALID, true);
        }
    }

    Question question(UUID userId, String instruction, String text) {
        return new Question(userId, instruction, text);
    }

    private static StepUse use(Generated finished) {
        return new StepUse(
                finished.getModel(),
                finished.getInputTokens(),
                finished.getOutputTokens(),
                0,
                0,
                finished.hasCostMicros() ? finished.getCostMicros() : null);
    }

    private static StepOutcome failed(RuntimeException thrown) {
        var reason = reason(thrown);
        log.info("no model does a step: {}", reason);
        return switch (reason) {
            case "MODEL_OFF" -> new StepOutcome.Failed(StepFailure.MODEL_OFF, false);
            case "CONSENT_MISSING" -> new StepOutcome.Failed(StepFailure.CONSENT_MISSING, false);
            case "BUDGET_USED_UP" -> new StepOutcome.Failed(StepFailure.BUDGET_USED_UP, false);
            case "MODEL_BUSY", "BILLING_UNAVAILABLE" -> new StepOutcome.Failed(StepFailure.MODEL_AWAY, false);
            case "MODEL_UNAVAILABLE", "UNAVAILABLE" -> new StepOutcome.Failed(StepFailure.MODEL_AWAY, true);
            case "MODEL_ANSWER_INVALID" -> new StepOutcome.Failed(StepFailure.ANSWER_INVALID, true);
            case "DEADLINE_EXCEEDED" -> new StepOutcome.Failed(StepFailure.TIMED_OUT, true);
            default -> new StepOutcome.Failed(StepFailure.SERVICE_FAILED, true);
        };
    }

    private static String reason(RuntimeException thrown) {
        var status = StatusProto.fromThrowable(thrown);
        if (status == null) return thrown.getClass().getSimpleName();
        for (var detail : status.getDetailsList()) {
            if (!detail.is(ErrorInfo.class)) continue;
            try {
                return detail.unpack(ErrorInfo.class).getReason();
            } catch (InvalidProtocolBufferException _) {
                break;
            }
        }
        return Status.fromCodeValue(status.getCode()).getCode().name();
    }
}
