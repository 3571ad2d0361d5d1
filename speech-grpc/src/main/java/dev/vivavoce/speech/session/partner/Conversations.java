package dev.vivavoce.speech.session.partner;

import dev.vivavoce.speech.session.log.SessionLease;
import dev.vivavoce.speech.session.talk.Talk;
import dev.vivavoce.speech.session.task.SpeakingTask;
import dev.vivavoce.speech.turn.TurnEnd;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.Consumer;

/// Opens the conversations of role-plays.
public final class Conversations {
    /// A lost line stops the clock of an exam for so long; its client sends later what was said meanwhile.
    private static final Duration FORGIVEN = Duration.ofSeconds(20);

    private final PartnerClient partner;
    private final PartnerVoice voice;
    private final long length;
    private final int preparedReplies;
    private final MeterRegistry meters;
    private final TurnEnd turnEnd = TurnEnd.shipped();

    /// @param length how long a conversation lasts, in audio
    /// @param preparedReplies how many replies that may cost tokens are begun before a turn of the learner is over
    public Conversations(
            PartnerClient partner, PartnerVoice voice, Duration length, int preparedReplies, MeterRegistry meters) {
        this.partner = partner;
        this.voice = voice;
        this.length = length.toMillis() * 16;
        this.preparedReplies = preparedReplies;
        this.meters = meters;
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
                talk,
                turns,
                output,
                new Partner(lease.userId(), task, partner, voice, mailbox, meters),
                new PreparedReply(preparedReplies, meters),
                length,
                lost(lease, task));
    }

    /// What a lost line costs an exam, in samples. In practice the learner may pause as well.
    private static long lost(SessionLease lease, SpeakingTask.RolePlay task) {
        if (!task.isExam()) return 0;
        return Math.max(0, lease.lineLost().minus(FORGIVEN).toMillis()) * 16;
    }
}
