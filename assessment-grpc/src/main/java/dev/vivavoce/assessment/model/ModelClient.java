package dev.vivavoce.assessment.model;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.google.protobuf.util.JsonFormat;
import com.google.rpc.ErrorInfo;
import dev.vivavoce.content.v1.GenerateRequest;
import dev.vivavoce.content.v1.ModelServiceGrpc;
import dev.vivavoce.runtime.security.ServiceTokens;
import io.grpc.Channel;
import io.grpc.protobuf.StatusProto;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks content's language models, with this service's own token.
public final class ModelClient {
    private static final Logger log = LoggerFactory.getLogger(ModelClient.class);
    /// Nothing is wrong: most installations have no model, and most learners decide for themselves.
    private static final Set<String> USUAL = Set.of("MODEL_OFF", "CONSENT_MISSING", "BUDGET_USED_UP");

    private final ModelServiceGrpc.ModelServiceBlockingStub content;

    public ModelClient(Channel content, ServiceTokens tokens) {
        this.content = ModelServiceGrpc.newBlockingStub(content).withInterceptors(tokens.calling("content"));
    }

    /// Asks once; never throws because of content, of identity or of the model.
    ///
    /// @param prompt the id of a prompt that answers in JSON
    /// @param userId whose tokens it uses
    /// @param variables those of the prompt, by name
    public ModelAnswer ask(
            String prompt, UUID userId, boolean thirdPartiesAllowed, Map<String, String> variables, Duration atMost) {
        var request = GenerateRequest.newBuilder()
                .setPromptId(prompt)
                .putAllVariables(variables)
                .setUserId(userId.toString())
                .setAreThirdPartiesAllowed(thirdPartiesAllowed)
                .build();
        try {
            var json = new StringBuilder();
            var answer = content.withDeadlineAfter(atMost.toNanos(), TimeUnit.NANOSECONDS)
                    .generate(request);
            while (answer.hasNext()) json.append(answer.next().getText());
            var values = Struct.newBuilder();
            JsonFormat.parser().merge(json.toString(), values);
            return new ModelAnswer.Given(values(values.build()));
        } catch (InvalidProtocolBufferException _) { // an author took the schema from the prompt
            return new ModelAnswer.Unusable();
        } catch (RuntimeException thrown) { // content or identity is away, late, or refuses
            var reason = reason(thrown);
            if (reason.equals("MODEL_ANSWER_INVALID")) return new ModelAnswer.Unusable();
            if (!USUAL.contains(reason)) log.warn("no model answers the prompt {}: {}", prompt, reason);
            return new ModelAnswer.Away();
        }
    }

    /// Leaves nulls out.
    private static Map<String, Object> values(Struct struct) {
        var values = new HashMap<String, Object>();
        struct.getFieldsMap().forEach((name, value) -> plain(value).ifPresent(one -> values.put(name, one)));
        return values;
    }

    private static Optional<Object> plain(Value value) {
        return switch (value.getKindCase()) {
            case STRING_VALUE -> Optional.of(value.getStringValue());
            case NUMBER_VALUE -> Optional.of(value.getNumberValue());
            case BOOL_VALUE -> Optional.of(value.getBoolValue());
            case STRUCT_VALUE -> Optional.of(values(value.getStructValue()));
            case LIST_VALUE ->
                Optional.of(value.getListValue().getValuesList().stream()
                        .flatMap(one -> plain(one).stream())
                        .toList());
            case NULL_VALUE, KIND_NOT_SET -> Optional.empty();
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
        return io.grpc.Status.fromCodeValue(status.getCode()).getCode().name();
    }
}
