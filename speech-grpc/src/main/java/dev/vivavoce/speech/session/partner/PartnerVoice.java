package dev.vivavoce.speech.session.partner;

import dev.vivavoce.speech.audio.Pcm;
import dev.vivavoce.speech.audio.Resampler;
import dev.vivavoce.speech.executor.EngineExecutor;
import dev.vivavoce.speech.session.talk.TalkEvent.Caption;
import dev.vivavoce.speech.voice.Script;
import dev.vivavoce.speech.voice.Synthesizer;
import dev.vivavoce.speech.voice.Synthesizer.Voice;
import dev.vivavoce.speech.voice.VoiceTraits;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/// The partner's voice. Sentences are synthesised on the engine executor, in turn with other live work.
public final class PartnerVoice {
    private static final Pattern WORD = Pattern.compile("\\S+");

    private final Synthesizer synthesizer;
    private final EngineExecutor executor;

    public PartnerVoice(Synthesizer synthesizer, EngineExecutor executor) {
        this.synthesizer = synthesizer;
        this.executor = executor;
    }

    /// How the sentences of a partner are said.
    ///
    /// @param rate of [Script]
    record Manner(Voice voice, double rate) {}

    /// The manner of a partner.
    ///
    /// @param rate a factor to the pace that the traits have
    Manner manner(VoiceTraits traits, String language, double rate) {
        return new Manner(
                traits.closest(synthesizer.voices(), language), traits.pace().rate() * rate);
    }

    /// The sound of a sentence: signed 16 bit, little endian, mono, 16 kHz.
    CompletableFuture<byte[]> speak(String text, Manner manner) {
        return executor.live(() -> sound(text, manner));
    }

    /// The same for a sentence that will probably be said: live work goes first.
    CompletableFuture<byte[]> prepare(String text, Manner manner) {
        return executor.ahead(() -> sound(text, manner));
    }

    /// The same for a sentence that follows the one that is being said.
    CompletableFuture<byte[]> speakLater(String text, Manner manner) {
        return executor.later(() -> sound(text, manner));
    }

    /// A sentence that was prepared is to be said now.
    void need(CompletableFuture<?> prepared) {
        executor.need(prepared);
    }

    private byte[] sound(String text, Manner manner) {
        var pcm = new ByteArrayOutputStream();
        var voice = manner.voice();
        var resampler = new Resampler(voice.sampleRateHertz());
        synthesizer.speak(
                Script.of(text, manner.rate()),
                voice.id(),
                sound -> pcm.writeBytes(Pcm.bytes(resampler.hear(Pcm.floats(sound.pcm())))));
        pcm.writeBytes(Pcm.bytes(resampler.end()));
        return pcm.toByteArray();
    }

    /// When the words of a sentence are heard. The synthesiser does not tell, so its length is divided by
    /// characters.
    static List<Caption> captions(String text, long length) {
        var captions = new ArrayList<Caption>();
        var words = WORD.matcher(text);
        while (words.find())
            captions.add(
                    new Caption(words.start(), words.end() - words.start(), length * words.start() / text.length()));
        return List.copyOf(captions);
    }
}
