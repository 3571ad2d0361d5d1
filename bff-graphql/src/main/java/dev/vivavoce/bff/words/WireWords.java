package dev.vivavoce.bff.words;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import dev.vivavoce.assessment.v1.AttemptServiceGrpc;
import dev.vivavoce.assessment.v1.ExaminationServiceGrpc;
import dev.vivavoce.assessment.v1.FeedbackServiceGrpc;
import dev.vivavoce.assessment.v1.MockExamServiceGrpc;
import dev.vivavoce.assessment.v1.QuestionBankServiceGrpc;
import dev.vivavoce.assessment.v1.QuizServiceGrpc;
import dev.vivavoce.assessment.v1.RatingServiceGrpc;
import dev.vivavoce.assessment.v1.ReviewServiceGrpc;
import dev.vivavoce.billing.v1.EntitlementServiceGrpc;
import dev.vivavoce.billing.v1.SubscriptionServiceGrpc;
import dev.vivavoce.content.v1.ChatServiceGrpc;
import dev.vivavoce.content.v1.DialogueServiceGrpc;
import dev.vivavoce.content.v1.DocumentServiceGrpc;
import dev.vivavoce.content.v1.NoteServiceGrpc;
import dev.vivavoce.content.v1.PromptServiceGrpc;
import dev.vivavoce.content.v1.ScenarioServiceGrpc;
import dev.vivavoce.content.v1.SentenceServiceGrpc;
import dev.vivavoce.identity.v1.AccountServiceGrpc;
import dev.vivavoce.identity.v1.AdministrationServiceGrpc;
import dev.vivavoce.identity.v1.AuditServiceGrpc;
import dev.vivavoce.identity.v1.ConsentServiceGrpc;
import dev.vivavoce.identity.v1.FactorServiceGrpc;
import dev.vivavoce.speech.v1.GeneratedAudioServiceGrpc;
import dev.vivavoce.speech.v1.PipelineServiceGrpc;
import dev.vivavoce.speech.v1.RecordingServiceGrpc;
import dev.vivavoce.speech.v1.SpeakingServiceGrpc;
import dev.vivavoce.speech.v1.SynthesisServiceGrpc;
import dev.vivavoce.speech.v1.TranscriptionServiceGrpc;
import io.grpc.ServiceDescriptor;
import io.grpc.protobuf.ProtoFileDescriptorSupplier;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Replaces the names of the contracts in what services say about a request by those of the graph: `page_token` is
/// `after`, `read_aloud` is `readAloud`, `PURPOSE_ATTEMPT` is `ATTEMPT`.
public final class WireWords {
    private static final Pattern NAME = Pattern.compile("\\b[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+\\b");
    private static final Map<String, String> PAGES = Map.of("page_token", "after", "page_size", "first");

    /// The reason of services, and ours, for a cursor that is none.
    private static final String PAGE_TOKEN_INVALID = "PAGE_TOKEN_INVALID";
    public static final String CURSOR_INVALID = "CURSOR_INVALID";
    public static final String NO_CURSOR = "not a cursor of this list";

    private static final Map<String, String> ENUM_VALUES = enumValues(List.of(
            AccountServiceGrpc.getServiceDescriptor(),
            AdministrationServiceGrpc.getServiceDescriptor(),
            AuditServiceGrpc.getServiceDescriptor(),
            ConsentServiceGrpc.getServiceDescriptor(),
            FactorServiceGrpc.getServiceDescriptor(),
            SpeakingServiceGrpc.getServiceDescriptor(),
            RecordingServiceGrpc.getServiceDescriptor(),
            SynthesisServiceGrpc.getServiceDescriptor(),
            GeneratedAudioServiceGrpc.getServiceDescriptor(),
            TranscriptionServiceGrpc.getServiceDescriptor(),
            PipelineServiceGrpc.getServiceDescriptor(),
            ScenarioServiceGrpc.getServiceDescriptor(),
            SentenceServiceGrpc.getServiceDescriptor(),
            PromptServiceGrpc.getServiceDescriptor(),
            DocumentServiceGrpc.getServiceDescriptor(),
            NoteServiceGrpc.getServiceDescriptor(),
            ChatServiceGrpc.getServiceDescriptor(),
            DialogueServiceGrpc.getServiceDescriptor(),
            AttemptServiceGrpc.getServiceDescriptor(),
            ExaminationServiceGrpc.getServiceDescriptor(),
            FeedbackServiceGrpc.getServiceDescriptor(),
            MockExamServiceGrpc.getServiceDescriptor(),
            QuestionBankServiceGrpc.getServiceDescriptor(),
            QuizServiceGrpc.getServiceDescriptor(),
            RatingServiceGrpc.getServiceDescriptor(),
            ReviewServiceGrpc.getServiceDescriptor(),
            EntitlementServiceGrpc.getServiceDescriptor(),
            SubscriptionServiceGrpc.getServiceDescriptor()));

    private WireWords() {}

    public static String of(String text) {
        return text.indexOf('_') < 0 ? text : NAME.matcher(text).replaceAll(found -> name(found.group()));
    }

    public static String ofReason(String reason) {
        return reason.equals(PAGE_TOKEN_INVALID) ? CURSOR_INVALID : reason;
    }

    /// Returns the message of a failure with this reason.
    public static String ofMessage(String reason, String message) {
        return reason.equals(PAGE_TOKEN_INVALID) ? NO_CURSOR : of(message);
    }

    private static String name(String wire) {
        var page = PAGES.get(wire);
        if (page != null) return page;
        var value = ENUM_VALUES.get(wire);
        if (value != null) return value;
        return wire.equals(wire.toLowerCase(Locale.ROOT)) ? camelCase(wire) : wire;
    }

    /// `reference_text` is `referenceText`.
    public static String camelCase(String wire) {
        var name = new StringBuilder();
        for (var part : wire.split("_", -1))
            name.append(
                    name.isEmpty() || part.isEmpty()
                            ? part
                            : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        return name.toString();
    }

    /// Returns the values of every enum of these contracts without the name of their type.
    private static Map<String, String> enumValues(List<ServiceDescriptor> services) {
        var values = new HashMap<String, String>();
        var seen = new HashSet<String>();
        for (var service : services)
            if (service.getSchemaDescriptor() instanceof ProtoFileDescriptorSupplier supplier)
                add(supplier.getFileDescriptor(), values, seen);
        return Map.copyOf(values);
    }

    private static void add(FileDescriptor file, Map<String, String> values, Set<String> seen) {
        if (!file.getPackage().startsWith("vivavoce.") || !seen.add(file.getName())) return;
        file.getEnumTypes().forEach(type -> add(type, values));
        file.getMessageTypes().forEach(type -> add(type, values));
        file.getDependencies().forEach(used -> add(used, values, seen));
    }

    private static void add(Descriptor message, Map<String, String> values) {
        message.getEnumTypes().forEach(type -> add(type, values));
        message.getNestedTypes().forEach(type -> add(type, values));
    }

    private static void add(EnumDescriptor type, Map<String, String> values) {
        var prefix = type.getName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT) + "_";
        for (var value : type.getValues())
            if (value.getName().startsWith(prefix))
                values.put(value.getName(), value.getName().substring(prefix.length()));
    }
}
