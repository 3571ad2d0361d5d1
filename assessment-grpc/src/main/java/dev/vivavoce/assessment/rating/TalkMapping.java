package dev.vivavoce.assessment.rating;

import com.google.protobuf.Duration;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.Durations;
import dev.vivavoce.rating.rubric.Rubric;
import dev.vivavoce.rating.rubric.Rubrics;
import dev.vivavoce.rating.talk.Pronunciation;
import dev.vivavoce.rating.talk.Scenario;
import dev.vivavoce.rating.talk.Speaker;
import dev.vivavoce.rating.talk.Turn;
import dev.vivavoce.speech.v1.Result;
import dev.vivavoce.speech.v1.Talk;
import dev.vivavoce.speech.v1.Talker;
import dev.vivavoce.speech.v1.Task;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Maps what speech returned of a role-play or a free talk to the talk that is rated.
final class TalkMapping {
    private static final double NANOS = 1e9;
    private static final double ROUNDING = 1e-6;

    private TalkMapping() {}

    /// A role-play or a free talk.
    ///
    /// @param talk its turns up to the bounds of a talk that can be rated; the report shows them
    record Played(UUID id, Task task, Talk talk, Optional<Pronunciation> pronunciation) {
        /// Whether the learner spoke alone.
        boolean isFree() {
            return task.hasFree();
        }

        /// Whether the rater knows the language. Partners speak English only.
        boolean isEnglish() {
            return !isFree()
                    || Locale.forLanguageTag(task.getFree().getLanguage())
                            .getLanguage()
                            .equals("en");
        }

        /// Empty for a free talk.
        String scenarioId() {
            return task.getRolePlay().getScenarioId();
        }

        /// 0 for a free talk.
        int scenarioVersion() {
            return task.getRolePlay().getScenarioVersion();
        }

        /// What a free talk is about: reading the topic aloud is no speech of one's own.
        Scenario topic() {
            var topic = task.getFree().getTopic();
            return new Scenario("", false, topic.isEmpty() ? List.of() : List.of(topic), List.of(), List.of());
        }

        /// @param scenario what the talk was about
        Rubric rubric(Scenario scenario) {
            return isFree() ? Rubrics.free() : Rubrics.standard(scenario.clinical());
        }

        /// The talk as the rater reads it; the indexes of turns are those of the report.
        dev.vivavoce.rating.talk.Talk rated() {
            return new dev.vivavoce.rating.talk.Talk(
                    scenarioId(),
                    talk.getTurnsList().stream()
                            .map(turn -> new Turn(
                                    turn.getTalker() == Talker.TALKER_LEARNER ? Speaker.LEARNER : Speaker.PARTNER,
                                    turn.getText(),
                                    seconds(turn.getStart()),
                                    seconds(turn.getEnd())))
                            .toList(),
                    pronunciation);
        }
    }

    static Played played(TalkAttempt attempt) {
        try {
            var task = Task.parseFrom(attempt.task());
            var result = Result.parseFrom(attempt.result());
            var talk = task.hasFree() ? FreeTalkMapping.talk(result) : result.getTalk();
            return new Played(attempt.id(), task, cut(talk), pronunciation(result));
        } catch (InvalidProtocolBufferException thrown) {
            throw new IllegalStateException("a stored attempt cannot be read", thrown);
        }
    }

    /// Returns the beginning of a talk that is too long to be rated whole. A turn that is cut ends with a whole word,
    /// where it has any.
    static Talk cut(Talk talk) {
        var kept = talk.toBuilder().clearTurns();
        int left = dev.vivavoce.rating.talk.Talk.LONGEST;
        for (var turn : talk.getTurnsList()) {
            if (left <= 0 || kept.getTurnsCount() == dev.vivavoce.rating.talk.Talk.MOST_TURNS) break;
            kept.addTurns(turn.toBuilder().setText(beginning(turn.getText(), Math.min(left, Turn.LONGEST))));
            left -= turn.getText().length();
        }
        return kept.build();
    }

    private static String beginning(String text, int longest) {
        if (text.length() <= longest) return text;
        int space = text.lastIndexOf(' ', longest);
        if (space > 0) return text.substring(0, space);
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }

    /// Empty without scores, and for scores that no scorer returns.
    private static Optional<Pronunciation> pronunciation(Result result) {
        var scores = result.getScores();
        if (!result.hasScores() || !isScore(scores.getAccuracy()) || !isScore(scores.getProsody()))
            return Optional.empty();
        return Optional.of(
                new Pronunciation(Math.clamp(scores.getAccuracy(), 0, 100), Math.clamp(scores.getProsody(), 0, 100)));
    }

    private static boolean isScore(double score) {
        return score >= -ROUNDING && score <= 100 + ROUNDING;
    }

    private static double seconds(Duration duration) {
        return Durations.toNanos(duration) / NANOS;
    }
}
