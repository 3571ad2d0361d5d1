package dev.vivavoce.speech.transcription.engine;

import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.speech.enginetable.EngineTable;
import dev.vivavoce.speech.openai.OpenAiSettings;
import dev.vivavoce.speech.openai.OpenAiTranscriberSettings;
import dev.vivavoce.speech.recognition.Transcriber;
import dev.vivavoce.speech.recognition.moonshine.MoonshineRecognizer;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The engines that transcribe recorded files.
///
/// @param openai empty when it is not configured
public record TranscriberSettings(EngineTable<TranscriberName> table, Optional<OpenAiTranscriberSettings> openai) {
    private static final String TABLE = "SPEECH_TRANSCRIBERS";
    private static final String URL = "SPEECH_OPENAI_TRANSCRIBER_URL";
    private static final String MODEL = "SPEECH_OPENAI_TRANSCRIBER_MODEL";
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    /// A job waits so long for each utterance and engine.
    private static final Duration LONGEST = Duration.ofSeconds(25);
    private static final int LONGEST_MODEL = 200;
    /// Texts are stored as words with a space between them, which these languages do not have.
    private static final Set<String> WITHOUT_SPACES =
            Set.of("bo", "dz", "hak", "ja", "km", "lo", "my", "nan", "th", "wuu", "yue", "zh");

    public static final TranscriberSettings EMBEDDED =
            new TranscriberSettings(EngineTable.of(TranscriberName.EMBEDDED), Optional.empty());

    /// Reads `SPEECH_TRANSCRIBERS` and `SPEECH_OPENAI_TRANSCRIBER_…`.
    public static TranscriberSettings from(Env env) {
        var table = EngineTable.read(env, TABLE, TranscriberName.EMBEDDED);
        table.checkLanguages(
                env,
                TABLE,
                TranscriberName.EMBEDDED,
                language -> Transcriber.primary(language).equals(MoonshineRecognizer.LANGUAGE));
        table.languages().forEach(language -> check(env, Transcriber.primary(language)));
        return new TranscriberSettings(table, openai(env, table));
    }

    /// A server takes any tag, and answers a misspelt one with an error when the first recording comes.
    private static void check(Env env, String language) {
        if (Locale.of(language).getDisplayLanguage(Locale.ENGLISH).equals(language))
            env.fault(TABLE, "a language that has a name (Unicode CLDR), instead of " + language);
        if (WITHOUT_SPACES.contains(language))
            env.fault(TABLE, "a language that is written with spaces between its words, instead of " + language);
    }

    private static Optional<OpenAiTranscriberSettings> openai(Env env, EngineTable<TranscriberName> table) {
        var url = EngineTable.address(env, URL);
        var key = env.secret("SPEECH_OPENAI_TRANSCRIBER_KEY", "");
        var model = env.text(MODEL, "");
        boolean isThirdParty = env.flag("SPEECH_OPENAI_TRANSCRIBER_THIRD_PARTY", true);
        var timeout =
                env.duration("SPEECH_OPENAI_TRANSCRIBER_TIMEOUT", OpenAiTranscriberSettings.TIMEOUT, SHORTEST, LONGEST);
        if (!table.names(TranscriberName.OPENAI)) return Optional.empty();
        table.checkNamed(env, TABLE, TranscriberName.OPENAI);
        if (url.isEmpty() || !OpenAiSettings.isSecure(url.get(), key))
            env.fault(
                    URL,
                    "the address of the API up to /v1, because " + TABLE
                            + " names openai: https, or http without a key or on this machine");
        if (!isModel(model))
            env.fault(
                    MODEL,
                    "1 to " + LONGEST_MODEL + " characters on one line without a comma, such as whisper-1, because "
                            + TABLE + " names openai");
        return Optional.of(new OpenAiTranscriberSettings(
                url.orElse(URI.create("")),
                key,
                model,
                table.languagesOf(TranscriberName.OPENAI),
                isThirdParty,
                timeout));
    }

    private static boolean isModel(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_MODEL
                && text.chars().noneMatch(letter -> letter == ',' || Character.isISOControl(letter));
    }
}
