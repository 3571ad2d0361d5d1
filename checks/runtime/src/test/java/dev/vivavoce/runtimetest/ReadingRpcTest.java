package dev.vivavoce.runtimetest;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.DescriptorProtos.MethodOptions.IdempotencyLevel;
import com.google.protobuf.Descriptors.MethodDescriptor;
import dev.vivavoce.access.v1.AccessProto;
import io.grpc.ServiceDescriptor;
import io.grpc.protobuf.ProtoMethodDescriptorSupplier;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.ReflectionSupport;

/// What an administrator who views a person may call: RPCs that only read, and none about credentials, keys, exports
/// and audio. The option `idempotency_level` decides, so every RPC has to say truly whether it only reads.
class ReadingRpcTest {
    private static final List<String> READING = List.of(
            "Get",
            "List",
            "Read",
            "BatchGet",
            "BatchList",
            "BatchCheck",
            "Search",
            "Watch",
            "Check",
            "Compare",
            "Follow",
            "ExportPersonalData",
            "ExportRatings",
            "ExportNotes",
            "ExportBankQuestions");
    /// They compute something from the request, and store nothing but what it cost.
    private static final Set<String> COMPUTING = Set.of(
            "GenerateSentence",
            "PreviewChange",
            "Synthesize",
            "SynthesizeStream",
            "Assess",
            "ProposeRating",
            "ProposeScript",
            "SuggestLine",
            "TryReply");

    private static final Set<String> PRIVATE = Set.of(
            "ApiKeyService",
            "DataExportService",
            "ErasureService",
            "FactorService",
            "PasskeyService",
            "PasswordService",
            "PersonalDataService",
            "PronunciationService",
            "SessionService",
            "SuspendedService",
            "SynthesisService",
            "VerificationService");
    /// They name nothing of a person.
    private static final Set<String> OPEN = Set.of("ListEndedSessions", "ListVoices");

    @Test
    void an_rpc_says_that_it_has_no_side_effects_exactly_if_its_name_says_that_it_reads() {
        assertThat(methods())
                .hasSizeGreaterThan(80)
                .allSatisfy(method -> assertThat(reads(method))
                        .as(method.getFullName())
                        .isEqualTo(READING.stream().anyMatch(method.getName()::startsWith)
                                || COMPUTING.contains(method.getName())));
    }

    @Test
    void what_is_for_the_person_alone_is_hidden_from_views() {
        assertThat(methods()
                        .filter(method -> PRIVATE.contains(method.getService().getName())))
                .hasSizeGreaterThan(20)
                .allSatisfy(method -> assertThat(isViewable(method))
                        .as(method.getFullName())
                        .isEqualTo(OPEN.contains(method.getName())));
    }

    private static boolean reads(MethodDescriptor method) {
        return method.getOptions().getIdempotencyLevel() == IdempotencyLevel.NO_SIDE_EFFECTS;
    }

    private static boolean isViewable(MethodDescriptor method) {
        return reads(method)
                && !method.getOptions().getExtension(AccessProto.access).getHiddenFromViews();
    }

    private static Stream<MethodDescriptor> methods() {
        return ReflectionSupport.streamAllClassesInPackage(
                        "dev.vivavoce", _ -> true, name -> name.endsWith("ServiceGrpc"))
                .map(ReadingRpcTest::service)
                .flatMap(service -> service.getMethods().stream())
                .map(method -> method.getSchemaDescriptor())
                .map(schema -> ((ProtoMethodDescriptorSupplier) schema).getMethodDescriptor());
    }

    private static ServiceDescriptor service(Class<?> generated) {
        try {
            return (ServiceDescriptor)
                    generated.getMethod("getServiceDescriptor").invoke(null);
        } catch (ReflectiveOperationException thrown) {
            throw new IllegalStateException(thrown);
        }
    }
}
