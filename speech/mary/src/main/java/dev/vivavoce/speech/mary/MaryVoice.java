package dev.vivavoce.speech.mary;

import dev.vivavoce.speech.mary.Part.Prominence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import marytts.LocalMaryInterface;
import marytts.datatypes.MaryData;
import marytts.datatypes.MaryDataType;
import marytts.datatypes.MaryXML;
import marytts.exceptions.MaryConfigurationException;
import marytts.modules.JPhonemiser;
import marytts.modules.ModuleRegistry;
import marytts.modules.synthesis.Voice;
import marytts.server.Request;
import marytts.util.data.audio.MaryAudioUtils;
import marytts.util.dom.MaryDomUtils;
import org.jspecify.annotations.Nullable;

/// The voice `cmu-slt-hsmm` (US English, female, 48 kHz) of MaryTTS, behind plain types. Safe for several threads.
/// MaryTTS is loaded once for each JVM and is never unloaded, so there is nothing to close.
public final class MaryVoice {
    private static final String VOICE = "cmu-slt-hsmm";
    /// The limits of the pace.
    public static final double SLOWEST = 0.4;

    public static final double FASTEST = 2.5;
    /// The limits of the pitch.
    public static final double LOWEST = 0.5;

    public static final double HIGHEST = 2;
    /// The silence kept after a sentence; Mary alone leaves 0.8 s.
    private static final double PAUSE_SECONDS = 0.35;

    /// The least silence kept where the audio is longer than planned.
    private static final double LEAST_PAUSE_SECONDS = 0.1;
    /// Audio that is cut before its silence fades out, so that no click is heard.
    private static final double FADE_SECONDS = 0.005;

    private static final Object STARTING = new Object();

    private final JPhonemiser phonemiser;
    private final Voice voice;
    /// Limits concurrent synthesis to the processors: more only costs memory.
    private final Semaphore places =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()));

    private MaryVoice(JPhonemiser phonemiser, Voice voice) {
        this.phonemiser = phonemiser;
        this.voice = voice;
    }

    /// Starts MaryTTS, or returns the running one. The first start takes about two seconds.
    public static MaryVoice open() {
        synchronized (STARTING) {
            // Mary asserts, among its classes, what its own modules do not keep
            MaryVoice.class.getClassLoader().setPackageAssertionStatus("marytts", false);
            start();
        }
        var phonemiser = ModuleRegistry.getAllModules().stream()
                .filter(module -> module instanceof JPhonemiser && Locale.US.equals(module.getLocale()))
                .map(JPhonemiser.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("MaryTTS has no phonemiser for US English"));
        return new MaryVoice(phonemiser, Voice.getVoice(VOICE));
    }

    /// MaryTTS reads its settings from system properties. `server` = `commandline` starts each of its modules
    /// when it is first used, so that its tokeniser, whose library is no longer published, is never started.
    private static void start() {
        try {
            if (System.getProperty("mary.base") == null) {
                var base = Files.createTempDirectory("mary");
                base.toFile().deleteOnExit();
                System.setProperty("mary.base", base.toString());
            }
            var before = System.getProperty("server");
            System.setProperty("server", "commandline");
            try {
                new LocalMaryInterface();
            } finally {
                if (before == null) {
                    System.clearProperty("server");
                } else {
                    System.setProperty("server", before);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MaryConfigurationException e) {
            throw new IllegalStateException("MaryTTS does not start", e);
        }
    }

    /// Speaks `text`. Characters without a sound are dropped; a text of nothing else gives no samples.
    ///
    /// @param rate 1 for the voice's own pace, 0.5 for half, 2 for twice as fast; 0.4 to 2.5
    public Spoken speak(String text, double rate) {
        var pieces = new ArrayList<Spoken>();
        speakBySentence(text, rate, 1, pieces::add);
        var samples = new float
                [pieces.stream().mapToInt(piece -> piece.samples().length).sum()];
        var words = new ArrayList<Spoken.Word>();
        int at = 0;
        for (var piece : pieces) {
            System.arraycopy(piece.samples(), 0, samples, at, piece.samples().length);
            words.addAll(piece.words());
            at += piece.samples().length;
        }
        return new Spoken(samples, sampleRateHertz(), List.copyOf(words));
    }

    /// Speaks `text` as [#speakBySentence(List, double, double, Consumer)] speaks a script.
    public void speakBySentence(String text, double rate, double pitch, Consumer<Spoken> listener) {
        speakBySentence(List.of(new Part.Text(text, Prominence.NONE)), rate, pitch, listener);
    }

    /// Speaks a script sentence by sentence. Each sentence goes to `listener` as soon as it is ready, with times
    /// counted from the start of the script. At the voice's own pitch, those of a text equal the output of [#speak]
    /// together.
    ///
    /// @param rate as for [#speak]; pauses of a given length keep it
    /// @param pitch 1 for the voice's own pitch, 0.5 for an octave lower, 2 for an octave higher
    public void speakBySentence(List<Part> script, double rate, double pitch, Consumer<Spoken> listener) {
        require("rate", rate, SLOWEST, FASTEST);
        require("pitch", pitch, LOWEST, HIGHEST);
        long length = 0;
        for (var utterance : Utterance.of(script)) {
            var said = sentence(utterance, rate, pitch, (double) length / sampleRateHertz());
            length += said.samples().length;
            listener.accept(said);
        }
    }

    private static void require(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(name + ": " + value + " (expected: " + least + " to " + most + ")");
        }
    }

    /// The sample rate of the voice.
    public int sampleRateHertz() {
        return (int) voice.dbAudioFormat().getSampleRate();
    }

    /// Returns the pronunciation of one word in ARPABET without stress marks; empty when it has no Latin letter.
    public List<String> pronounce(String word) {
        var phones = new ArrayList<String>();
        for (var utterance : Utterance.of(word)) {
            for (var token : utterance.tokens()) {
                if (token instanceof Token.Word(var text, var _)) {
                    phones.addAll(PhoneAlphabet.arpabetOf(phonesOf(text)));
                }
            }
        }
        return List.copyOf(phones);
    }

    private String phonesOf(String word) {
        var contracted = Contractions.phones(word, this::plainPhonesOf);
        return contracted == null ? plainPhonesOf(word) : contracted;
    }

    private String plainPhonesOf(String word) {
        synchronized (phonemiser) {
            var phones = word.isEmpty() ? null : phonemiser.phonemise(word, null, new StringBuilder());
            return phones == null ? "" : phones;
        }
    }

    private Spoken sentence(Utterance utterance, double rate, double pitch, double startSeconds) {
        var tokens = utterance.tokens();
        if (tokens.isEmpty()) {
            var silence = new float[samples(utterance.pauseSeconds().orElse(0))];
            return new Spoken(silence, sampleRateHertz(), List.of());
        }
        places.acquireUninterruptibly();
        try {
            AudioFormat format = voice.dbAudioFormat();
            var plan = new Plan(
                    request("WORDS", "ACOUSTPARAMS", null, words(tokens)).getOutputData());
            plan.stretch(1 / rate);
            plan.transpose(pitch);
            plan.stress(tokens);
            var file = new AudioFileFormat(AudioFileFormat.Type.WAVE, format, AudioSystem.NOT_SPECIFIED);
            var request = request("ACOUSTPARAMS", "AUDIO", file, plan.data());
            var samples = MaryAudioUtils.getSamplesAsDoubleArray(request.getAudio());
            double factor = samples.length / plan.secondsWithSilence() / sampleRateHertz();
            var kept = kept(samples, plan.seconds(), plan.seconds() * factor, utterance.pauseSeconds());
            return new Spoken(kept, sampleRateHertz(), plan.words(startSeconds, factor));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("MaryTTS could not say a sentence of " + tokens.size() + " tokens", e);
        } finally {
            places.release();
        }
    }

    /// The audio of a sentence, and the silence after it.
    private float[] kept(double[] samples, double planned, double spoken, OptionalDouble pauseSeconds) {
        double natural = Math.max(planned + PAUSE_SECONDS, spoken + LEAST_PAUSE_SECONDS);
        int sound = Math.min(samples.length, samples(natural));
        int length = pauseSeconds.isPresent() ? samples(spoken + pauseSeconds.getAsDouble()) : sound;
        var floats = new float[length];
        for (int i = 0; i < Math.min(sound, length); i++) {
            floats[i] = (float) Math.clamp(samples[i], -1, 1);
        }
        if (length < sound) {
            int fade = Math.min(length, samples(FADE_SECONDS));
            for (int i = 1; i <= fade; i++) floats[length - i] *= (float) i / fade;
        }
        return floats;
    }

    private int samples(double seconds) {
        return (int) (seconds * sampleRateHertz());
    }

    private Request request(String from, String to, @Nullable AudioFileFormat file, MaryData data) throws Exception {
        var request = new Request(MaryDataType.get(from), MaryDataType.get(to), Locale.US, voice, "", null, 1, file);
        request.setInputData(data);
        request.process();
        return request;
    }

    private MaryData words(List<Token> tokens) {
        var document = MaryXML.newDocument();
        var root = document.getDocumentElement();
        root.setAttribute("xml:lang", "en-US");
        var paragraph = MaryXML.appendChildElement(root, MaryXML.PARAGRAPH);
        var sentence = MaryXML.appendChildElement(paragraph, MaryXML.SENTENCE);
        for (var token : tokens) {
            var element = MaryXML.appendChildElement(sentence, MaryXML.TOKEN);
            MaryDomUtils.setTokenText(element, token.text());
            switch (token) {
                case Token.Word(var text, var _) -> element.setAttribute("ph", phonesOf(text));
                case Token.Pronounced(var _, var arpabet, var _) ->
                    element.setAttribute("ph", PhoneAlphabet.mary(arpabet));
                case Token.Mark _ -> {}
            }
        }
        var data = new MaryData(MaryDataType.get("WORDS"), Locale.US);
        data.setDocument(document);
        return data;
    }
}
