package dev.vivavoce.training.turn;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// What a speaker said in one go: the pauses inside, and the one at its end, which is the last.
record Turn(String speaker, List<HeardPause> pauses) {
    /// Pauses between the sentences of a turn: learners' pauses between read sentences are about as long (median 0.6
    /// s).
    private static final double BETWEEN_MEAN_LOG = Math.log(0.6);

    private static final double BETWEEN_SPREAD_LOG = 0.5;
    private static final double SHORTEST = 0.256;
    private static final double LONGEST = 2;

    Turn {
        pauses = List.copyOf(pauses);
    }

    /// Each recording is a turn.
    static List<Turn> recordings(List<List<HeardPause>> recordings) {
        return recordings.stream()
                .filter(pauses -> !pauses.isEmpty())
                .map(pauses -> new Turn(pauses.getFirst().speaker(), pauses))
                .toList();
    }

    /// Turns of one to three recordings of a speaker, with drawn pauses between them. The draws are the same each time.
    static List<Turn> joined(List<List<HeardPause>> recordings, long seed) {
        var random = new Random(seed);
        var turns = new ArrayList<Turn>();
        var pauses = new ArrayList<HeardPause>();
        int left = 0;
        for (var recording : recordings) {
            if (recording.isEmpty()) continue;
            var speaker = recording.getFirst().speaker();
            if (!pauses.isEmpty() && !pauses.getFirst().speaker().equals(speaker)) {
                turns.add(new Turn(pauses.getFirst().speaker(), pauses));
                pauses.clear();
            }
            if (pauses.isEmpty()) left = random.nextInt(3);
            pauses.addAll(recording);
            if (left-- > 0) {
                var end = pauses.removeLast();
                pauses.add(new HeardPause(speaker, end.recording(), end.inputs(), between(random)));
            } else {
                turns.add(new Turn(speaker, pauses));
                pauses.clear();
            }
        }
        turns.removeIf(turn -> !turn.pauses().getLast().isLast());
        return List.copyOf(turns);
    }

    private static double between(Random random) {
        double drawn = Math.exp(BETWEEN_MEAN_LOG + BETWEEN_SPREAD_LOG * random.nextGaussian());
        return Math.clamp(drawn, SHORTEST, LONGEST);
    }
}
