package dev.vivavoce.speech.session;

import static dev.vivavoce.runtime.proto.ProtoTimes.timestamp;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.vivavoce.speech.session.task.TaskMessages;
import dev.vivavoce.speech.session.ticket.Ticket;
import dev.vivavoce.speech.v1.Result;
import dev.vivavoce.speech.v1.SessionState;

/// Maps sessions to the messages of the contract.
final class SessionMessages {
    private SessionMessages() {}

    static dev.vivavoce.speech.v1.Session message(Session session) {
        var message = dev.vivavoce.speech.v1.Session.newBuilder()
                .setId(session.id().toString())
                .setUserId(session.userId().toString())
                .setTask(TaskMessages.message(session.task()))
                .setState(session.isFinished() ? SessionState.SESSION_STATE_FINISHED : SessionState.SESSION_STATE_OPEN)
                .setCreatedAt(timestamp(session.createdAt()))
                .setLastCursor(session.lastCursor());
        var finishedAt = session.finishedAt();
        if (finishedAt != null) message.setFinishedAt(timestamp(finishedAt));
        var result = session.result();
        if (result != null) message.setResult(result(result));
        return message.build();
    }

    static dev.vivavoce.speech.v1.Ticket message(Ticket ticket) {
        return dev.vivavoce.speech.v1.Ticket.newBuilder()
                .setValue(ticket.value().reveal())
                .setExpiresAt(timestamp(ticket.expiresAt()))
                .build();
    }

    private static Result result(byte[] stored) {
        try {
            return Result.parseFrom(stored);
        } catch (InvalidProtocolBufferException thrown) {
            throw new IllegalStateException("a stored result cannot be parsed", thrown);
        }
    }
}
