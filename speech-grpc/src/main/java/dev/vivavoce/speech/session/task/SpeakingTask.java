package dev.vivavoce.speech.session.task;

import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.speech.pronunciation.scoring.ScoringTask;
import dev.vivavoce.speech.recognition.Hotwords;
import dev.vivavoce.speech.voice.VoiceTraits;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is to be spoken in a session.
public sealed interface SpeakingTask {
    /// What a session is for. History and statistics count attempts only.
    enum Purpose {
        ATTEMPT,
        DRILL,
        PLACEMENT,
        REVIEW,
        QUIZ_ANSWER
    }

    Purpose purpose();

    /// BCP 47 tag.
    String language();

    /// Words the speaker may well say; none for a reading.
    Hotwords hotwords();

    /// What the performance is scored against.
    ScoringTask scoring();

    /// This, as a talk with a partner.
    ///
    /// @throws Failure FAILED_PRECONDITION / NOT_A_ROLE_PLAY
    default RolePlay rolePlay() {
        if (this instanceof RolePlay talk) return talk;
        throw Failure.precondition("NOT_A_ROLE_PLAY", "this session has no partner");
    }

    /// A given text is read aloud.
    ///
    /// @param text the reference text
    /// @param line where the text comes from; null for any other text
    record ReadAloud(
            Purpose purpose,
            String language,
            String text,
            @Nullable ScenarioLine line) implements SpeakingTask {
        @Override
        public Hotwords hotwords() {
            return new Hotwords(List.of());
        }

        @Override
        public ScoringTask scoring() {
            return new ScoringTask.ReadAloud(text);
        }
    }

    /// A version of a scenario.
    record ScenarioLine(UUID scenarioId, int version) {}

    /// A word of an earlier attempt is read aloud again.
    ///
    /// @param text the word, as the result of the attempt has it
    record Drill(String language, String text, DrilledWord word) implements SpeakingTask {
        @Override
        public Purpose purpose() {
            return Purpose.DRILL;
        }

        @Override
        public Hotwords hotwords() {
            return new Hotwords(List.of());
        }

        @Override
        public ScoringTask scoring() {
            return new ScoringTask.ReadAloud(text);
        }
    }

    /// A word of an attempt.
    ///
    /// @param attemptId equal to the id of the attempt's session
    /// @param index among the words of the attempt's result
    record DrilledWord(UUID attemptId, int index) {}

    /// A talk with the partner of a scenario.
    ///
    /// @param language the scenario's
    /// @param level the learner's; null for the scenario's
    /// @param voice how the partner sounds: as the scenario has it
    record RolePlay(
            String language,
            ScenarioLine scenario,
            RolePlayMode mode,
            @Nullable CefrLevel level,
            VoiceTraits voice) implements SpeakingTask {
        public boolean isExam() {
            return mode == RolePlayMode.EXAM;
        }

        /// Checks that the learner has the help of practice.
        ///
        /// @throws Failure FAILED_PRECONDITION / EXAM_MODE
        public void checkPractice() {
            if (isExam())
                throw Failure.precondition("EXAM_MODE", "an exam has no pause and no help, and nothing is said again");
        }

        @Override
        public Purpose purpose() {
            return Purpose.ATTEMPT;
        }

        @Override
        public Hotwords hotwords() {
            return new Hotwords(List.of());
        }

        @Override
        public ScoringTask scoring() {
            return new ScoringTask.Free();
        }
    }

    /// How strictly a role-play runs.
    enum RolePlayMode {
        /// The learner may pause, and hear the partner's last words again.
        PRACTICE,
        /// Neither.
        EXAM
    }

    /// A level of the Common European Framework of Reference.
    enum CefrLevel {
        A1,
        A2,
        B1,
        B2,
        C1,
        C2
    }

    /// Free speech.
    ///
    /// @param topic what to speak about; may be empty
    record Free(Purpose purpose, String language, String topic, Hotwords hotwords) implements SpeakingTask {
        @Override
        public ScoringTask scoring() {
            return new ScoringTask.Free();
        }
    }
}
