package dev.vivavoce.rating.band;

import dev.vivavoce.rating.evidence.Quote;
import dev.vivavoce.rating.evidence.Signal;
import java.util.List;
import java.util.Optional;

/// How a talk does on one criterion.
public sealed interface CriterionRating {
    /// The criterion's id.
    String criterion();

    /// It could not be rated, because it needs audio.
    record NotRated(String criterion) implements CriterionRating {}

    /// It was rated.
    ///
    /// @param band 0 to the highest; the lowest where no quote supports more
    /// @param low the lowest band that the evidence allows
    /// @param high the highest band that the evidence allows
    /// @param descriptor what the rubric says of the band
    /// @param position the place of the evidence in the scale, not rounded; orders talks within a band
    /// @param evidence by signal, the heaviest first
    /// @param strength what to praise; empty when nothing was found that speaks for the learner
    /// @param moment the passage that cost most; empty when nothing speaks against the learner
    /// @param suggestion what to work on; empty when there is nothing to rate
    /// @param judged the part that a language model has; empty for a band by features alone
    record Rated(
            String criterion,
            int band,
            int low,
            int high,
            String descriptor,
            double position,
            List<Evidence> evidence,
            Optional<Signal> strength,
            Optional<Quote> moment,
            Optional<Signal> suggestion,
            Optional<Judged> judged)
            implements CriterionRating {
        public Rated {
            evidence = List.copyOf(evidence);
        }
    }

    /// What one signal contributes.
    ///
    /// @param share what it earned of its weight, 0 to 1
    /// @param supporting quotes for the learner
    /// @param opposing quotes against
    record Evidence(
            Signal signal, double value, double weight, double share, List<Quote> supporting, List<Quote> opposing) {
        public Evidence {
            supporting = List.copyOf(supporting);
            opposing = List.copyOf(opposing);
        }

        /// What it did not earn of its weight.
        double lost() {
            return weight * (1 - share);
        }
    }
}
