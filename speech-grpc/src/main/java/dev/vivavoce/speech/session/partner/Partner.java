package dev.vivavoce.speech.session.partner;

import dev.vivavoce.speech.session.talk.TalkTurn;
import dev.vivavoce.speech.session.talk.TalkTurn.Line;
import dev.vivavoce.speech.session.task.SpeakingTask;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The partner of one conversation: asks content and the voice, and gives each request a number.
final class Partner {
    private static final Logger log = LoggerFactory.getLogger(Partner.class);

    private final UUID userId;
    private final SpeakingTask.RolePlay task;
    private final PartnerClient client;
    private final PartnerVoice voice;
    private final Consumer<ConversationNews> mailbox;
    private final Timer replyTime;
    private final Timer voiceTime;
    private int request;
    private boolean isEarly;
    private Runnable stop = () -> {};

    Partner(
            UUID userId,
            SpeakingTask.RolePlay task,
            PartnerClient client,
            PartnerVoice voice,
            Consumer<ConversationNews> mailbox,
            MeterRegistry meters) {
        this.userId = userId;
        this.task = task;
        this.client = client;
        this.voice = voice;
        this.mailbox = mailbox;
        replyTime = Timer.builder("speech.partner.reply")
                .publishPercentileHistogram()
                .register(meters);
        voiceTime = Timer.builder("speech.partner.voice")
                .publishPercentileHistogram()
                .register(meters);
    }

    /// Begins another request; what still comes for the one before is too late.
    void begin() {
        stop();
        request++;
        isEarly = false;
    }

    /// Begins a request before it is certain that it is needed.
    void beginEarly() {
        begin();
        isEarly = true;
    }

    /// What was begun early is needed.
    void isNeeded() {
        isEarly = false;
    }

    /// Whether news belongs to the current request.
    boolean isCurrent(int number) {
        return number == request;
    }

    /// Asks for the reply to the talk so far.
    void ask(List<TalkTurn> turns) {
        var waits = Timer.start();
        var isFirst = new AtomicBoolean(true);
        stop = client.ask(request, new PartnerClient.Asked(userId, task, turns), news -> {
            if (isFirst.getAndSet(false)) waits.stop(replyTime);
            mailbox.accept(news);
        });
    }

    /// Asks how it answers.
    void askTraits() {
        client.askTraits(task.scenario(), mailbox);
    }

    /// Asks what the learner could say next.
    ///
    /// @param number names the hint in the news
    /// @param before the hint before it; empty when there was none
    void askHint(int number, List<TalkTurn> turns, String before) {
        client.askHint(number, new PartnerClient.Asked(userId, task, turns), before, mailbox);
    }

    /// The voice of a turn.
    PartnerSpeech.LineVoice voice(double rate) {
        var manner = voice.manner(task.voice(), task.language(), rate);
        return new PartnerSpeech.LineVoice() {
            @Override
            public CompletableFuture<?> speak(Line line) {
                return told(isEarly ? voice.prepare(line.text(), manner) : voice.speak(line.text(), manner));
            }

            @Override
            public CompletableFuture<?> speakLater(Line line) {
                return told(voice.speakLater(line.text(), manner));
            }

            @Override
            public void need(CompletableFuture<?> sound) {
                voice.need(sound);
            }
        };
    }

    /// Puts the sound into the mailbox when it is ready.
    private CompletableFuture<?> told(CompletableFuture<byte[]> sound) {
        int number = request;
        var takes = Timer.start();
        sound.whenComplete((pcm, thrown) -> {
            if (thrown == null) {
                takes.stop(voiceTime);
                mailbox.accept(new ConversationNews.Voiced(number, pcm));
            } else if (!(thrown instanceof CancellationException)) {
                log.warn("a sentence has no sound: {}", thrown.getClass().getName());
                mailbox.accept(new ConversationNews.Voiced(number, new byte[0]));
            }
        });
        return sound;
    }

    /// Stops the request for a reply.
    void stop() {
        stop.run();
        stop = () -> {};
    }
}
