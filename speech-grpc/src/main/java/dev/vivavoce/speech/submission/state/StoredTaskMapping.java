package dev.vivavoce.speech.submission.state;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.vivavoce.speech.session.task.TaskMessages;
import dev.vivavoce.speech.session.task.TaskRequest;
import dev.vivavoce.speech.session.task.TaskRequestMapping;
import dev.vivavoce.speech.v1.Task;

/// The task of a submission as a message of the contract, until its session has it in columns.
public final class StoredTaskMapping {
    private StoredTaskMapping() {}

    public static byte[] bytes(TaskRequest task) {
        return TaskMessages.message(task).toByteArray();
    }

    static TaskRequest task(byte[] stored) {
        try {
            return TaskRequestMapping.of(Task.parseFrom(stored));
        } catch (InvalidProtocolBufferException thrown) {
            throw new IllegalStateException("a stored task cannot be parsed", thrown);
        }
    }
}
