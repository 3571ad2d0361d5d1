package dev.vivavoce.speech.generation.voice;

import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.speech.enginetable.EngineTable;
import dev.vivavoce.speech.recognition.Transcriber;
import dev.vivavoce.speech.synthesis.VoiceChoice;
import dev.vivavoce.speech.voice.Script;
import dev.vivavoce.speech.voice.Synthesizer;
import dev.vivavoce.speech.voice.VoiceTraits;
import dev.vivavoce.speech.voice.VoiceTraits.Pace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/// The voices that a deployment offers for generated audio, by a [EngineTable].
public final class Voices implements Synthesizer {
    private final EngineTable<EngineName> table;
    private final Map<EngineName, Synthesizer> engines;
    private final List<Voice> offered;

    /// @param engines those that the table names, and the embedded one
    public Voices(EngineTable<EngineName> table, Map<EngineName, Synthesizer> engines) {
        this.table = table;
        this.engines = new EnumMap<>(engines);
        offered = this.engines.entrySet().stream()
                .flatMap(engine -> engine.getValue().voices().stream()
                        .filter(voice -> table.order(voice.language()).contains(engine.getKey())))
                .sorted(Comparator.comparing(Voice::isOutside)
                        .thenComparing(Voice::language)
                        .thenComparing(Voice::id))
                .toList();
    }

    /// The platform's own voices first, each by language, then id.
    @Override
    public List<Voice> voices() {
        return offered;
    }

    @Override
    public void speak(Script script, String voiceId, Consumer<Sound> listener) {
        engine(voice(voiceId)).speak(script, voiceId, listener);
    }

    /// The voice that is asked for. Of traits, it is one of the first engine of the language that is able.
    ///
    /// @throws Failure NOT_FOUND / VOICE_UNKNOWN
    public Voice chosen(VoiceChoice choice, Set<Ability> needed) {
        if (!choice.voiceId().isEmpty()) return choice.voice(offered);
        var accent = choice.traits().accent();
        var language = accent.isEmpty() ? offered.getFirst().language() : accent;
        for (var engine : table.order(language)) {
            var able = ofEngine(engine, language, needed);
            if (!able.isEmpty()) return choice.traits().closest(able, language);
        }
        return choice.voice(offered);
    }

    /// The voice, and those that replace it when its engine fails: the one that comes closest to it of each
    /// other engine of the language.
    ///
    /// @param needed what each of the others has to be able to do
    public List<Voice> inOrder(Voice voice, Set<Ability> needed) {
        var order = new ArrayList<Voice>();
        order.add(voice);
        var traits = new VoiceTraits(voice.gender(), voice.age(), voice.language(), Pace.NORMAL);
        for (var engine : table.order(voice.language())) {
            var able = ofEngine(engine, voice.language(), needed);
            if (able.isEmpty() || engine(voice).equals(engines.get(engine))) continue;
            order.add(traits.closest(able, voice.language()));
        }
        return List.copyOf(order);
    }

    private List<Voice> ofEngine(EngineName engine, String language, Set<Ability> needed) {
        var synthesizer = Objects.requireNonNull(engines.get(engine), engine.name());
        return synthesizer.voices().stream()
                .filter(voice -> speaks(voice.language(), language) && voice.isAble(needed))
                .toList();
    }

    private Synthesizer engine(Voice voice) {
        return engines.values().stream()
                .filter(engine -> engine.voices().contains(voice))
                .findFirst()
                .orElseThrow();
    }

    /// Whether a voice of the one language speaks the other: `es-MX` speaks `es-ES`, too.
    static boolean speaks(String voice, String language) {
        return Transcriber.primary(voice).equals(Transcriber.primary(language));
    }
}
