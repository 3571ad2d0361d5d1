package dev.vivavoce.quiz.question;

/// How hard a question is meant to be. [Item analysis][dev.vivavoce.quiz.analysis.ItemAnalysis] says how hard it was.
public enum Difficulty {
    EASY,
    MEDIUM,
    HARD
}
