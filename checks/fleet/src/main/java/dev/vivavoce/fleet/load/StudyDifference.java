package dev.vivavoce.fleet.load;

/// How what is stored of documents and quizzes differs from what was promised.
///
/// @param lost acknowledged documents and quizzes that are missing, are not ready, or have another content
/// @param doubled documents and quizzes too many
/// @param givenUp documents that were not read and quizzes that were not made, as their learners are told
/// @param answersLost acknowledged answers that are missing or have another content
/// @param answersDoubled attempts too many, and answers that nobody gave
/// @param resultsWrong results that are missing, were told otherwise, or do not fit the answers
public record StudyDifference(
        int lost, int doubled, int givenUp, int answersLost, int answersDoubled, int resultsWrong) {
    static final StudyDifference NONE = new StudyDifference(0, 0, 0, 0, 0, 0);

    StudyDifference plus(StudyDifference other) {
        return new StudyDifference(
                lost + other.lost,
                doubled + other.doubled,
                givenUp + other.givenUp,
                answersLost + other.answersLost,
                answersDoubled + other.answersDoubled,
                resultsWrong + other.resultsWrong);
    }

    /// Whether every promise was kept.
    boolean isKept() {
        return isComplete() && doubled == 0 && answersDoubled == 0;
    }

    /// Whether nothing is missing that may still come.
    boolean isComplete() {
        return lost == 0 && answersLost == 0 && resultsWrong == 0;
    }
}
