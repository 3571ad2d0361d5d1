package dev.vivavoce.assessment.rating.judge;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Struct;
import com.google.protobuf.Value.KindCase;
import com.google.protobuf.util.JsonFormat;
import com.google.rpc.ErrorInfo;
import dev.vivavoce.content.v1.GenerateRequest;
import dev.vivavoce.content.v1.ModelServiceGrpc;
import dev.vivavoce.runtime.security.ServiceTokens;
import io.grpc.Channel;
import io.grpc.protobuf.StatusProto;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks content's language model to judge, with this service's own token.
public final class JudgeClient {
    private static final Logger log = LoggerFactory.getLogger(JudgeClient.class);
    private static final String PROMPT = "judge-criterion";
    /// Nothing is wrong: most installations have no model, and most learners decide for themselves.
    private static final Set<String> USUAL = Set.of("MODEL_OFF", "CONSENT_MISSING", "BUDGET_USED_UP");

    private final ModelServiceGrpc.ModelServiceBlockingStub content;

    public JudgeClient(Channel content, ServiceTokens tokens) {
        this.content = ModelServiceGrpc.newBlockingStub(content).withInterceptors(tokens.calling("content"));
    }

    /// Asks once; never throws because of content, of identity or of the model.
    ///
    /// @param userId whose tokens it uses
    /// @param variables those of the prompt, by name
    JudgeAnswer ask(UUID userId, boolean thirdPartiesAllowed, Map<String, String> variables, Duration atMost) {
        var request = GenerateRequest.newBuilder()
                .setPromptId(PROMPT)
                .putAllVariables(variables)
                .setUserId(userId.toString())
                .setAreThirdPartiesAllowed(thirdPartiesAllowed)
                .build();
        try {
            var json = new StringBuilder();
            var answer = content.withDeadlineAfter(atMost.toNanos(), TimeUnit.NANOSECONDS)
                    .generate(request);
            while (answer.hasNext()) json.append(answer.next().getText());
            return given(json.toString());
        } catch (RuntimeException thrown) { // content or identity is away, late, or refuses
            var reason = reason(thrown);
            if (reason.equals("MODEL_ANSWER_INVALID")) return new JudgeAnswer.Unusable();
            if (!USUAL.contains(reason)) log.warn("no model judges the talk: {}", reason);
            return new JudgeAnswer.Away();
        }
    }

    /// Content has checked the answer by the schema of the prompt, which an author may have changed.
    private static JudgeAnswer given(String json) {
        var answer = Struct.newBuilder();
        try {
            JsonFormat.parser().merge(json, answer);
        } catch (InvalidProtocolBufferException _) {
            return new JudgeAnswer.Unusable();
        }
        var band = answer.getFieldsMap().get("band");
        var quote = answer.getFieldsMap().get("quote");
        if (band == null || band.getKindCase() != KindCase.NUMBER_VALUE || !isWhole(band.getNumberValue()))
            return new JudgeAnswer.Unusable();
        if (quote == null || quote.getKindCase() != KindCase.STRING_VALUE) return new JudgeAnswer.Unusable();
        return new JudgeAnswer.Given((int) band.getNumberValue(), quote.getStringValue());
    }

    private static boolean isWhole(double number) {
        return number == (int) number;
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
        return io.grpc.Status.fromCodeValue(status.getCode()).getCode().name();
    }
}
