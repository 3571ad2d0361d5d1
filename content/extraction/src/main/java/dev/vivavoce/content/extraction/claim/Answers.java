package dev.vivavoce.content.extraction.claim;

/// Decides whether a passage that was found has the answer to a question, or only comes nearest to it. Rare words of
/// the question that the passage lacks count most against it. The bounds were chosen on the tuned texts of `quality`:
/// questions about other things are recognised, near misses are not.
public final class Answers {
    private static final double ANSWER = 0.6;
    private static final double ANSWER_BY_WORDS = 0.4;
    private static final double NEAR = 0.3;

    private Answers() {}

    /// @param coverage how much of the question's words the passage holds, weighted by how rare they are; 0 to 1
    /// @param similarity of the meanings of both; 0 where there are none
    public static boolean has(double coverage, double similarity) {
        return coverage + similarity >= (similarity == 0 ? ANSWER_BY_WORDS : ANSWER);
    }

    /// Whether the passage may contain an answer.
    public static boolean isNear(double coverage, double similarity) {
        return coverage + similarity >= NEAR;
    }
}
