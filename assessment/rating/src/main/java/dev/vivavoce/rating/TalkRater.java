package dev.vivavoce.rating;

import dev.vivavoce.rating.band.Bands;
import dev.vivavoce.rating.band.CriterionRating;
import dev.vivavoce.rating.band.Estimate;
import dev.vivavoce.rating.communication.CommunicationSignals;
import dev.vivavoce.rating.evidence.Quote;
import dev.vivavoce.rating.evidence.Reading;
import dev.vivavoce.rating.evidence.Signal;
import dev.vivavoce.rating.evidence.Signals;
import dev.vivavoce.rating.fluency.FluencyFigures;
import dev.vivavoce.rating.language.Grammar;
import dev.vivavoce.rating.language.LanguageSignals;
import dev.vivavoce.rating.language.Sentence;
import dev.vivavoce.rating.language.Speech;
import dev.vivavoce.rating.rewrite.BetterSentence;
import dev.vivavoce.rating.rewrite.BetterSentences;
import dev.vivavoce.rating.rubric.Rubric;
import dev.vivavoce.rating.talk.Pronunciation;
import dev.vivavoce.rating.talk.Scenario;
import dev.vivavoce.rating.talk.Talk;
import dev.vivavoce.rating.task.TaskFinder;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Rates talks. A report is a function of talk, scenario and rubric alone: it is the same on every thread, in
/// every order, at every time. Safe for use by many threads.
public final class TalkRater {
    private final Grammar grammar;
    private final LanguageSignals language = new LanguageSignals();
    private final CommunicationSignals communication = new CommunicationSignals();
    private final BetterSentences betterSentences;

    public TalkRater(Grammar grammar) {
        this.grammar = grammar;
        betterSentences = new BetterSentences(grammar);
    }

    /// A talk with what was measured in it, before any rubric.
    ///
    /// @param speech the sentences that count
    /// @param better a better version of some of them
    public record Measured(Talk talk, Scenario scenario, Speech speech, Signals signals, List<BetterSentence> better) {}

    /// Rates a talk by one rubric.
    public TalkReport rate(Talk talk, Scenario scenario, Rubric rubric) {
        return rate(measure(talk, scenario), rubric);
    }

    /// Measures a talk, for rating by several rubrics.
    public Measured measure(Talk talk, Scenario scenario) {
        var speech = Speech.of(talk, scenario);
        var readings = new EnumMap<Signal, Reading>(Signal.class);
        var parses = grammar.parse(speech.counted().stream().map(Sentence::text).toList());
        readings.putAll(language.of(speech, parses));
        readings.putAll(communication.of(speech));
        if (!scenario.tasks().isEmpty() && !speech.counted().isEmpty()) {
            readings.put(Signal.TASKS, TaskFinder.reading(TaskFinder.of(speech, scenario)));
        }
        talk.pronunciation().ifPresent(figures -> pronunciation(figures, speech, readings));
        return new Measured(
                talk, scenario, speech, new Signals(readings), betterSentences.of(speech.counted(), parses));
    }

    /// Rates a measured talk.
    public TalkReport rate(Measured measured, Rubric rubric) {
        var speech = measured.speech();
        List<CriterionRating> ratings = rubric.criteria().stream()
                .map(criterion -> Bands.of(criterion, measured.signals(), speech.words()))
                .toList();
        double repairs =
                measured.signals().of(Signal.DISFLUENCY).map(Reading::value).orElse(0.0);
        return new TalkReport(
                rubric.id(),
                rubric.version(),
                Estimate.of(rubric, ratings),
                ratings,
                TaskFinder.of(speech, measured.scenario()),
                FluencyFigures.of(measured.talk(), speech, repairs),
                speech.words(),
                speech.left(),
                measured.better());
    }

    /// Pronunciation is measured over the whole talk; the longest sentences show it best.
    private static void pronunciation(Pronunciation figures, Speech speech, Map<Signal, Reading> readings) {
        List<Quote> quotes = speech.counted().stream()
                .sorted((one, other) ->
                        Integer.compare(other.words().size(), one.words().size()))
                .map(Sentence::quote)
                .toList();
        readings.put(Signal.INTELLIGIBILITY, new Reading(figures.accuracy(), quotes, List.of()));
        readings.put(Signal.PROSODY, new Reading(figures.prosody(), quotes, List.of()));
    }
}
