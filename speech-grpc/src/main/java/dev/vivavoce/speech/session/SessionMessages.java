package dev.vivavoce.speech.session;

import static dev.vivavoce.runtime.proto.ProtoTimes.timestamp;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.Durations;
import dev.vivavoce.speech.recognizer.Practice;
import dev.vivavoce.speech.recognizer.SpokenLanguage;
import dev.vivavoce.speech.session.log.EventMessages;
import dev.vivavoce.speech.session.talk.TalkMessages;
import dev.vivavoce.speech.session.task.TaskMessages;
import dev.vivavoce.speech.session.ticket.Ticket;
import dev.vivavoce.speech.v1.Result;
import dev.vivavoce.speech.v1.SessionState;
import dev.vivavoce.speech.v1.SpeechTimeUsedUp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

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

    static dev.vivavoce.speech.v1.SpokenLanguage message(SpokenLanguage language) {
        return dev.vivavoce.speech.v1.SpokenLanguage.newBuilder()
                .setLanguage(language.tag())
                .setReading(language.practices().contains(Practice.READING))
                .setFreeSpeech(language.practices().contains(Practice.FREE))
                .setScores(language.hasScores())
                .setInterimText(language.hasInterimText())
                .setWordTimes(true)
                .setVocabulary(language.hasVocabulary())
                .setThirdParty(language.isSentOutside())
                .setConsentRequired(language.needsConsent())
                .build();
    }

    /// The first event of a role-play, without its cursor.
    static byte[] preparation(UUID id, Instant at, Instant endsAt) {
        return EventMessages.event(id, 0, at)
                .setPhaseChanged(TalkMessages.preparation(endsAt))
                .build()
                .toByteArray();
    }

    static dev.vivavoce.speech.v1.Ticket message(Ticket ticket) {
        return dev.vivavoce.speech.v1.Ticket.newBuilder()
                .setValue(ticket.value().reveal())
                .setExpiresAt(timestamp(ticket.expiresAt()))
                .build();
    }

    /// What a stored result says was said.
    static SessionQueries.Said said(byte[] stored) {
        var result = result(stored);
        return new SessionQueries.Said(
                result.getTranscript(), Duration.ofMillis(Durations.toMillis(result.getAudioDuration())));
    }

    /// The text of a word of a stored result; empty when the result has no word of that index.
    static Optional<String> word(byte[] stored, int index) {
        var words = result(stored).getWordsList();
        return index < words.size() ? Optional.of(words.get(index).getText()) : Optional.empty();
    }

    static SpeechTimeUsedUp message(SessionStart.UsedUp usedUp) {
        var message = SpeechTimeUsedUp.newBuilder()
                .setLimit(EventMessages.length(usedUp.limit()))
                .setResetsAt(timestamp(usedUp.resetsAt()));
        for (var holder : usedUp.holders())
            message.addHeldByBuilder()
                    .setSession(message(holder.session()))
                    .setReserved(EventMessages.length(holder.reserved()))
                    .setHeldUntil(timestamp(holder.heldUntil()));
        return message.build();
    }

    private static Result result(byte[] stored) {
        try {
            return Result.parseFrom(stored);
        } catch (InvalidProtocolBufferException thrown) {
            throw new IllegalStateException("a stored result cannot be parsed", thrown);
        }
    }
}
