package dev.vivavoce.speech.session.task;

import dev.vivavoce.speech.pronunciation.ResultMessages;
import dev.vivavoce.speech.v1.Task;

/// Maps tasks to the messages of the contract.
public final class TaskMessages {
    private TaskMessages() {}

    public static Task message(SpeakingTask task) {
        var scenarioId = task.scenarioId();
        return Task.newBuilder()
                .setMode(ResultMessages.message(task.mode()))
                .setLanguage(task.language())
                .setReferenceText(task.referenceText())
                .setTopic(task.topic())
                .addAllHotwords(task.hotwords().words())
                .setScenarioId(scenarioId == null ? "" : scenarioId.toString())
                .setScenarioVersion(task.scenarioVersion())
                .build();
    }
}
