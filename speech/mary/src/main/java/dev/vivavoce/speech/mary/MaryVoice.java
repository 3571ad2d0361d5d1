package dev.vivavoce.speech.mary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.regex.Pattern;
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
import org.w3c.dom.Element;

/// The voice `cmu-slt-hsmm` (US English, female, 48 kHz) of MaryTTS, behind plain types. Safe for several threads.
/// MaryTTS is loaded once for each JVM and is never unloaded, so there is nothing to close.
public final class MaryVoice {
    private static final String VOICE = "cmu-slt-hsmm";
    private static final double SLOWEST = 0.4;
    private static final double FASTEST = 2.5;
    private static final double LOWEST = 0.5;
    private static final double HIGHEST = 2;
    /// The silence kept after a sentence; Mary alone leaves 0.8 s.
    private static final double PAUSE_SECONDS = 0.35;

    /// Mary's alphabet (SAMPA with a few marks) to ARPABET.
    private static final Map<String, String> ARPABET = arpabet(
            "A AA { AE V AH @ AH O AO aU AW AI AY b B tS CH d D D DH E EH r= ER EI EY f F g G h HH I IH i IY dZ JH k K l"
                    + " L m M n N N NG @U OW OI OY p P r R s S S SH t T T TH U UH u UW v V w W j Y z Z Z ZH");

    /// A point of a planned melody: the place in the sound in percent, and hertz.
    private static final Pattern MELODY_POINT = Pattern.compile("\\((\\d+),([0-9.]+)\\)");

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

    /// Speaks `text` sentence by sentence. Each sentence goes to `listener` as soon as it is ready, with times
    /// counted from the start of the text. At the voice's own pitch, they equal the output of [#speak] together.
    ///
    /// @param rate as for [#speak]
    /// @param pitch 1 for the voice's own pitch, 0.5 for an octave lower, 2 for an octave higher
    public void speakBySentence(String text, double rate, double pitch, Consumer<Spoken> listener) {
        require("rate", rate, SLOWEST, FASTEST);
        require("pitch", pitch, LOWEST, HIGHEST);
        long length = 0;
        for (var tokens : Token.sentences(text)) {
            var said = sentence(tokens, rate, pitch, (double) length / sampleRateHertz());
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
        for (var sentence : Token.sentences(word)) {
            for (var token : sentence) {
                if (token.isWord()) {
                    phones.addAll(arpabetOf(phonesOf(token.text())));
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

    private static List<String> arpabetOf(String maryPhones) {
        var phones = new ArrayList<String>();
        for (var phone : maryPhones.trim().split("\\s+")) {
            var arpabet = ARPABET.get(phone.replaceAll("^[',%]", ""));
            if (arpabet != null) {
                phones.add(arpabet);
            }
        }
        return phones;
    }

    private Spoken sentence(List<Token> tokens, double rate, double pitch, double startSeconds) {
        places.acquireUninterruptibly();
        try {
            AudioFormat format = voice.dbAudioFormat();
            var planned = request("WORDS", "ACOUSTPARAMS", null, words(tokens)).getOutputData();
            stretch(planned, 1 / rate);
            transpose(planned, pitch);
            var file = new AudioFileFormat(AudioFileFormat.Type.WAVE, format, AudioSystem.NOT_SPECIFIED);
            var request = request("ACOUSTPARAMS", "AUDIO", file, planned);
            var samples = MaryAudioUtils.getSamplesAsDoubleArray(request.getAudio());
            var words = times(request.getOutputData(), startSeconds);
            double spoken = words.isEmpty() ? 0 : words.getLast().endSeconds() - startSeconds;
            var floats = new float[Math.min(samples.length, (int) ((spoken + PAUSE_SECONDS) * sampleRateHertz()))];
            for (int i = 0; i < floats.length; i++) {
                floats[i] = (float) Math.clamp(samples[i], -1, 1);
            }
            return new Spoken(floats, sampleRateHertz(), words);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("MaryTTS could not say a sentence of " + tokens.size() + " tokens", e);
        } finally {
            places.release();
        }
    }

    private Request request(String from, String to, @Nullable AudioFileFormat file, MaryData data) throws Exception {
        var request = new Request(MaryDataType.get(from), MaryDataType.get(to), Locale.US, voice, "", null, 1, file);
        request.setInputData(data);
        request.process();
        return request;
    }

    /// Stretches every planned sound by `factor`.
    private static void stretch(MaryData planned, double factor) {
        if (factor == 1) {
            return;
        }
        stretch(planned, MaryXML.PHONE, "d", factor);
        stretch(planned, MaryXML.PHONE, "end", factor);
        stretch(planned, MaryXML.BOUNDARY, "duration", factor);
    }

    private static void stretch(MaryData planned, String name, String attribute, double factor) {
        var elements = planned.getDocument().getElementsByTagName(name);
        for (int i = 0; i < elements.getLength(); i++) {
            var element = (Element) elements.item(i);
            if (element.hasAttribute(attribute)) {
                double value = Double.parseDouble(element.getAttribute(attribute)) * factor;
                boolean whole = !attribute.equals("end"); // seconds; the others are milliseconds
                element.setAttribute(attribute, whole ? Long.toString(Math.round(value)) : Double.toString(value));
            }
        }
    }

    /// Multiplies the melody of every planned sound by `factor`.
    private static void transpose(MaryData planned, double factor) {
        if (factor == 1) {
            return;
        }
        var phones = planned.getDocument().getElementsByTagName(MaryXML.PHONE);
        for (int i = 0; i < phones.getLength(); i++) {
            var phone = (Element) phones.item(i);
            if (phone.hasAttribute("f0")) {
                phone.setAttribute("f0", transposed(phone.getAttribute("f0"), factor));
            }
        }
    }

    private static String transposed(String melody, double factor) {
        return MELODY_POINT
                .matcher(melody)
                .replaceAll(point ->
                        "(" + point.group(1) + "," + Math.round(Double.parseDouble(point.group(2)) * factor) + ")");
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
            if (token.isWord()) {
                element.setAttribute("ph", phonesOf(token.text()));
            }
        }
        var data = new MaryData(MaryDataType.get("WORDS"), Locale.US);
        data.setDocument(document);
        return data;
    }

    private static List<Spoken.Word> times(MaryData data, double startSeconds) {
        var words = new ArrayList<Spoken.Word>();
        var tokens = data.getDocument().getElementsByTagName(MaryXML.TOKEN);
        for (int i = 0; i < tokens.getLength(); i++) {
            var token = (Element) tokens.item(i);
            var phones = new ArrayList<Spoken.Phone>();
            var elements = token.getElementsByTagName(MaryXML.PHONE);
            for (int p = 0; p < elements.getLength(); p++) {
                var phone = (Element) elements.item(p);
                var arpabet = ARPABET.get(phone.getAttribute("p"));
                if (arpabet != null) {
                    double end = startSeconds + Double.parseDouble(phone.getAttribute("end"));
                    double length = Double.parseDouble(phone.getAttribute("d")) / 1000;
                    phones.add(new Spoken.Phone(arpabet, end - length, end));
                }
            }
            if (!phones.isEmpty()) {
                var text = MaryDomUtils.tokenText(token);
                words.add(new Spoken.Word(
                        text, phones.getFirst().startSeconds(), phones.getLast().endSeconds(), List.copyOf(phones)));
            }
        }
        return List.copyOf(words);
    }

    private static Map<String, String> arpabet(String pairs) {
        var words = Arrays.asList(pairs.split(" "));
        var map = new HashMap<String, String>();
        for (int i = 0; i < words.size(); i += 2) {
            map.put(words.get(i), words.get(i + 1));
        }
        return Map.copyOf(map);
    }
}
