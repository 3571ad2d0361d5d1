package dev.vivavoce.speech.session.stream;

import com.google.protobuf.ByteString;
import dev.vivavoce.speech.session.partner.ConversationNews;
import dev.vivavoce.speech.session.talk.TalkSignal;
import dev.vivavoce.speech.session.time.AudioReservation;
import dev.vivavoce.speech.session.utterance.Interim;
import dev.vivavoce.speech.session.utterance.Recognized;
import dev.vivavoce.speech.session.utterance.Scored;
import dev.vivavoce.speech.v1.Audio;
import dev.vivavoce.speech.v1.Control;
import dev.vivavoce.speech.v1.SpeakRequest;

/// What the loop takes from its mailbox.
sealed interface Mail {
    /// The speaker sent a message.
    record Request(SpeakRequest request) implements Mail {}

    /// The speaker closed its side.
    record RequestsEnded() implements Mail {}

    /// A piece of a recording, handled like live audio.
    static Mail audio(long sequence, byte[] pcm) {
        return new Request(SpeakRequest.newBuilder()
                .setAudio(Audio.newBuilder().setSequence(sequence).setData(ByteString.copyFrom(pcm)))
                .build());
    }

    /// The end of a recording.
    static Mail finish() {
        return new Request(SpeakRequest.newBuilder()
                .setControl(Control.newBuilder().setFinish(Control.Finish.getDefaultInstance()))
                .build());
    }

    /// A message from this server.
    sealed interface Signal extends Mail {
        /// Another stream has the session, or it has ended.
        record Superseded() implements Signal {}

        /// This stream is asked to finish the session.
        record FinishWanted() implements Signal {}

        /// The learner asks for something, and not by this stream.
        record PartnerAsked(TalkSignal signal) implements Signal {}

        /// The replica stops.
        record Drain() implements Signal {}

        /// The sign-in of the speaker has ended.
        record SignedOut() implements Signal {}

        /// The speaker takes no responses.
        record NothingTaken() implements Signal {}

        /// An utterance has its final text.
        record Heard(Recognized recognized) implements Signal {}

        /// An utterance has its feedback.
        record Judged(Scored scored) implements Signal {}

        /// A running utterance has new interim text.
        record InterimTextMade(Interim.News news) implements Signal {}

        /// There is news for the conversation.
        record Conversed(ConversationNews news) implements Signal {}

        /// Billing answered, or does not.
        record SpeechTimeAnswered(AudioReservation.Answer answer) implements Signal {}

        /// An engine failed.
        record EngineFailed(Throwable thrown) implements Signal {}
    }
}
