package dev.vivavoce.content.generation;

import dev.vivavoce.content.model.Purpose;
import dev.vivavoce.content.prompt.Prompt;
import dev.vivavoce.content.prompt.PromptContent;
import dev.vivavoce.content.prompt.PromptDetail;
import dev.vivavoce.content.prompt.PromptDifference;
import dev.vivavoce.content.prompt.PromptExample;
import dev.vivavoce.content.prompt.PromptVariable;
import dev.vivavoce.content.v1.GetPromptResponse;
import dev.vivavoce.content.v1.ModelPurpose;
import dev.vivavoce.content.v1.PromptVersion;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.proto.ProtoTimes;
import org.jspecify.annotations.Nullable;

/// Prompts as messages and back.
final class PromptMapping {
    private PromptMapping() {}

    static PromptContent content(dev.vivavoce.content.v1.PromptContent content) {
        return PromptContent.parse(
                purpose("content.purpose", content.getPurpose()),
                content.getSystem(),
                content.getTemplate(),
                content.getVariablesList().stream()
                        .map(one -> new PromptVariable(
                                one.getName(), one.getIsLearners(), one.getIsOptional(), one.getLongest()))
                        .toList(),
                content.getJsonSchema(),
                content.getMostTokens(),
                content.getExamplesList().stream()
                        .map(one -> new PromptExample(one.getName(), one.getVariablesMap()))
                        .toList());
    }

    static dev.vivavoce.content.v1.PromptContent message(PromptContent content) {
        var message = dev.vivavoce.content.v1.PromptContent.newBuilder()
                .setPurpose(purpose(content.purpose()))
                .setSystem(content.system())
                .setTemplate(content.template())
                .setJsonSchema(content.jsonSchema())
                .setMostTokens(content.mostTokens());
        for (var variable : content.variables())
            message.addVariables(dev.vivavoce.content.v1.PromptVariable.newBuilder()
                    .setName(variable.name())
                    .setIsLearners(variable.learners())
                    .setIsOptional(variable.optional())
                    .setLongest(variable.longest()));
        for (var example : content.examples())
            message.addExamples(dev.vivavoce.content.v1.PromptExample.newBuilder()
                    .setName(example.name())
                    .putAllVariables(example.variables()));
        return message.build();
    }

    static dev.vivavoce.content.v1.Prompt message(Prompt prompt) {
        return dev.vivavoce.content.v1.Prompt.newBuilder()
                .setId(prompt.id())
                .setRevision(prompt.revision())
                .setLatestVersion(prompt.latestVersion())
                .setHasDraft(prompt.hasDraft())
                .setPurpose(purpose(prompt.purpose()))
                .build();
    }

    static GetPromptResponse message(PromptDetail detail) {
        var message = GetPromptResponse.newBuilder().setPrompt(message(detail.prompt()));
        var content = detail.content();
        if (content != null) message.setContent(message(content));
        var draft = detail.draft();
        if (draft != null) message.setDraft(message(draft));
        for (var version : detail.versions())
            message.addVersions(PromptVersion.newBuilder()
                    .setVersion(version.number())
                    .setPublishedAt(ProtoTimes.timestamp(version.publishedAt())));
        return message.build();
    }

    static dev.vivavoce.content.v1.PromptDifference message(PromptDifference difference) {
        return dev.vivavoce.content.v1.PromptDifference.newBuilder()
                .setField(difference.field())
                .setBefore(difference.before())
                .setAfter(difference.after())
                .build();
    }

    /// @param field the field of the request that has the purpose
    /// @throws Failure INVALID_ARGUMENT / FIELD_INVALID
    static Purpose required(String field, ModelPurpose purpose) {
        var known = purpose(field, purpose);
        if (known == null) throw Failure.invalidField(field, "is not set");
        return known;
    }

    private static @Nullable Purpose purpose(String field, ModelPurpose purpose) {
        return switch (purpose) {
            case MODEL_PURPOSE_DIALOGUE -> Purpose.DIALOGUE;
            case MODEL_PURPOSE_JUDGEMENT -> Purpose.JUDGEMENT;
            case MODEL_PURPOSE_WRITING -> Purpose.WRITING;
            case MODEL_PURPOSE_UNSPECIFIED -> null;
            case UNRECOGNIZED -> throw Failure.invalidField(field, "is not a purpose that is known here");
        };
    }

    private static ModelPurpose purpose(Purpose purpose) {
        return switch (purpose) {
            case DIALOGUE -> ModelPurpose.MODEL_PURPOSE_DIALOGUE;
            case JUDGEMENT -> ModelPurpose.MODEL_PURPOSE_JUDGEMENT;
            case WRITING -> ModelPurpose.MODEL_PURPOSE_WRITING;
        };
    }
}
