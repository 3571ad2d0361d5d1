package dev.vivavoce.speech.evaluation.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// How much of what was said has the wrong speaker. The numbers of speakers mean nothing by themselves: they are
/// matched with the speakers one to one so that most is right.
///
/// @param wrong how much has the wrong speaker
/// @param all how much was said
/// @param found how many speakers were distinguished
/// @param speakers how many there were
public record SpeakerErrors(double wrong, double all, int found, int speakers) {
    /// A word or a stretch of speech.
    ///
    /// @param speaker who said it
    /// @param found the number that it got
    /// @param weight how much it is
    public record Said(String speaker, int found, double weight) {}

    public static SpeakerErrors of(Collection<Said> said) {
        var speakers = said.stream().map(Said::speaker).distinct().sorted().toList();
        var found = said.stream().map(Said::found).distinct().sorted().toList();
        var shared = new double[speakers.size()][found.size()];
        double all = 0;
        for (var one : said) {
            shared[speakers.indexOf(one.speaker())][found.indexOf(one.found())] += one.weight();
            all += one.weight();
        }
        return new SpeakerErrors(all - best(shared, 0, new ArrayList<>()), all, found.size(), speakers.size());
    }

    /// The most that can be right from a speaker on: all matches are tried, which are few.
    private static double best(double[][] shared, int speaker, List<Integer> taken) {
        if (speaker == shared.length) return 0;
        double best = best(shared, speaker + 1, taken); // nobody is matched with this one
        for (int found = 0; found < shared[speaker].length; found++) {
            if (taken.contains(found)) continue;
            taken.addLast(found);
            best = Math.max(best, shared[speaker][found] + best(shared, speaker + 1, taken));
            taken.removeLast();
        }
        return best;
    }

    /// The share with the wrong speaker in several talks together; NaN without speech.
    public static double share(Collection<SpeakerErrors> talks) {
        double all = talks.stream().mapToDouble(SpeakerErrors::all).sum();
        return all == 0
                ? Double.NaN
                : talks.stream().mapToDouble(SpeakerErrors::wrong).sum() / all;
    }

    /// The share of talks in which as many were found as there were.
    public static double counted(Collection<SpeakerErrors> talks) {
        return talks.stream().filter(one -> one.found() == one.speakers()).count() / (double) talks.size();
    }
}
