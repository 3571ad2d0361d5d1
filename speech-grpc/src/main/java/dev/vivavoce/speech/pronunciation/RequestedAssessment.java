package dev.vivavoce.speech.pronunciation;

import dev.vivavoce.speech.pronunciation.scoring.ScoringTask;
import dev.vivavoce.speech.recognition.Hotwords;

/// A recording to score.
///
/// @param language BCP 47 tag
/// @param task the reference text, or free speech
/// @param hotwords none with a reference text
record RequestedAssessment(Recording recording, String language, ScoringTask task, Hotwords hotwords) {}
