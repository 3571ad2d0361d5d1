package dev.vivavoce.speech.session.partner;

import dev.vivavoce.speech.audio.Pcm;
import dev.vivavoce.speech.audio.Resampler;
import dev.vivavoce.speech.executor.EngineExecutor;
import dev.vivavoce.speech.session.talk.TalkEvent.Caption;
import dev.vivavoce.speech.voice.Synthesizer;
import dev.vivavoce.speech.voice.Synthesizer.Voice;
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

    /// The sound of a sentence: signed 16 bit, little endian, mono, 16 kHz.
    ///
    /// @param language BCP 47 tag; the first voice of it, or else the first voice of all
    CompletableFuture<byte[]> speak(String text, String language, double rate) {
        return executor.live(() -> sound(text, voice(language), rate));
    }

    /// The same for a sentence that will probably be said: live work goes first.
    CompletableFuture<byte[]> prepare(String text, String language, double rate) {
        return executor.ahead(() -> sound(text, voice(language), rate));
    }

    /// The same for a sentence that follows the one that is being said.
    CompletableFuture<byte[]> speakLater(String text, String language, double rate) {
        return executor.later(() -> sound(text, voice(language), rate));
    }

    /// A sentence that was prepared is to be said now.
    void need(CompletableFuture<?> prepared) {
        executor.need(prepared);
    }

    private byte[] sound(String text, Voice voice, double rate) {
        var pcm = new ByteArrayOutputStream();
        var resampler = new Resampler(voice.sampleRateHertz());
        synthesizer.speak(
                text, voice.id(), rate, sound -> pcm.writeBytes(Pcm.bytes(resampler.hear(Pcm.floats(sound.pcm())))));
        pcm.writeBytes(Pcm.bytes(resampler.end()));
        return pcm.toByteArray();
    }

    private Voice voice(String language) {
        var wanted = primary(language);
        var voices = synthesizer.voices();
        return voices.stream()
                .filter(voice -> primary(voice.language()).equals(wanted))
                .findFirst()
                .orElseGet(voices::getFirst);
    }

    private static String primary(String language) {
        int dash = language.indexOf('-');
        return dash < 0 ? language : language.substring(0, dash);
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
