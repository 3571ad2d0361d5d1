package dev.vivavoce.speech.session.partner;

import dev.vivavoce.speech.session.log.SessionLease;
import dev.vivavoce.speech.session.talk.Talk;
import dev.vivavoce.speech.session.task.SpeakingTask;
import dev.vivavoce.speech.turn.TurnEnd;
import java.time.Duration;
import java.util.function.Consumer;

/// Opens the conversations of role-plays.
public final class Conversations {
    private final PartnerClient partner;
    private final PartnerVoice voice;
    private final long length;
    private final TurnEnd turnEnd = TurnEnd.shipped();

    /// @param length how long a conversation lasts, in audio
    public Conversations(PartnerClient partner, PartnerVoice voice, Duration length) {
        this.partner = partner;
        this.voice = voice;
        this.length = length.toMillis() * 16;
    }

    /// @param talk what was said before this stream
    /// @param mailbox takes the news, which the stream passes on to the conversation
    public Conversation open(
            SessionLease lease,
            SpeakingTask.RolePlay task,
            Talk talk,
            TalkOutput output,
            Consumer<ConversationNews> mailbox) {
        long from = lease.progress().settled().sample();
        var turns = new TurnTaking(turnEnd, Math.max(from, talk.position()));
        return new Conversation(
                lease.sessionId(),
                task,
                talk,
                turns,
                output,
                new Partner(lease.userId(), task, partner, voice, mailbox),
                length);
    }
}
