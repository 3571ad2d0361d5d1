package dev.vivavoce.bff.prompt;

import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.bff.prompt.PromptContent.Example;
import dev.vivavoce.bff.prompt.PromptContent.Value;
import dev.vivavoce.bff.prompt.PromptContent.Variable;
import dev.vivavoce.bff.prompt.PromptManuscript.PromptVersion;
import dev.vivavoce.bff.prompt.PromptTrialPart.PromptTrialEnd;
import dev.vivavoce.bff.prompt.PromptTrialPart.PromptTrialText;
import dev.vivavoce.content.v1.GetPromptResponse;
import dev.vivavoce.content.v1.PromptExample;
import dev.vivavoce.content.v1.PromptVariable;
import dev.vivavoce.content.v1.TryPromptResponse;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Converts prompts between protobuf and the graph.
final class PromptMapping {
    private PromptMapping() {}

    static Prompt prompt(dev.vivavoce.content.v1.Prompt message) {
        return new Prompt(
                message.getId(),
                purpose(message.getPurpose()),
                Math.toIntExact(message.getRevision()),
                message.getLatestVersion() == 0 ? null : message.getLatestVersion(),
                message.getHasDraft());
    }

    static PromptManuscript manuscript(GetPromptResponse message) {
        return new PromptManuscript(
                prompt(message.getPrompt()),
                message.hasContent() ? content(message.getContent()) : null,
                message.hasDraft() ? content(message.getDraft()) : null,
                message.getVersionsList().stream()
                        .map(one -> new PromptVersion(one.getVersion(), ProtoMapping.time(one.getPublishedAt())))
                        .toList());
    }

    private static PromptContent content(dev.vivavoce.content.v1.PromptContent message) {
        var variables = message.getVariablesList().stream()
                .map(one -> new Variable(one.getName(), one.getIsLearners(), one.getIsOptional(), one.getLongest()))
                .toList();
        return new PromptContent(
                purpose(message.getPurpose()),
                message.getSystem(),
                message.getTemplate(),
                variables,
                ProtoMapping.orNull(message.getJsonSchema()),
                message.getMostTokens(),
                message.getExamplesList().stream()
                        .map(one -> new Example(one.getName(), values(variables, one.getVariablesMap())))
                        .toList());
    }

    /// Protobuf's map has no order: the values are in the order of the variables.
    private static List<Value> values(List<Variable> variables, Map<String, String> values) {
        return variables.stream()
                .map(Variable::name)
                .filter(values::containsKey)
                .map(name -> new Value(name, values.getOrDefault(name, "")))
                .toList();
    }

    static dev.vivavoce.content.v1.PromptContent message(PromptContent content) {
        var message = dev.vivavoce.content.v1.PromptContent.newBuilder()
                .setPurpose(message(content.purpose()))
                .setSystem(content.system())
                .setTemplate(content.template())
                .setJsonSchema(ProtoMapping.orEmpty(content.jsonSchema()))
                .setMostTokens(content.mostTokens());
        for (var variable : content.variables())
            message.addVariables(PromptVariable.newBuilder()
                    .setName(variable.name())
                    .setIsLearners(variable.isLearners())
                    .setIsOptional(variable.isOptional())
                    .setLongest(variable.longest()));
        for (var example : content.examples())
            message.addExamples(
                    PromptExample.newBuilder().setName(example.name()).putAllVariables(byName(example.values())));
        return message.build();
    }

    /// A repeated name has its last value; [#hasTwice] finds it before.
    static Map<String, String> byName(Collection<Value> values) {
        var byName = new LinkedHashMap<String, String>();
        for (var value : values) byName.put(value.name(), value.value());
        return byName;
    }

    /// Returns whether two of the values are for the same variable.
    static boolean hasTwice(Collection<Value> values) {
        return byName(values).size() < values.size();
    }

    static PromptTrialPart part(TryPromptResponse response) {
        return switch (response.getEventCase()) {
            case TEXT -> new PromptTrialText(response.getText());
            case FINISHED -> {
                var finished = response.getFinished();
                yield new PromptTrialEnd(
                        finished.getModel(),
                        finished.getPromptVersion() == 0 ? null : finished.getPromptVersion(),
                        finished.getInputTokens(),
                        finished.getOutputTokens(),
                        ProtoMapping.milliseconds(finished.getFirstTokenLatency()),
                        ProtoMapping.milliseconds(finished.getLatency()),
                        finished.getIsCut());
            }
            case EVENT_NOT_SET -> throw new IllegalStateException("content answered with a part that we do not know");
        };
    }

    static dev.vivavoce.content.v1.ModelPurpose message(ModelPurpose purpose) {
        return dev.vivavoce.content.v1.ModelPurpose.valueOf("MODEL_PURPOSE_" + purpose.name());
    }

    private static ModelPurpose purpose(dev.vivavoce.content.v1.ModelPurpose message) {
        return ProtoMapping.required(ModelPurpose.class, message, "MODEL_PURPOSE_");
    }
}
