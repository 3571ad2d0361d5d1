/// Learns to score: the phone network, the score network and the measures, by speaker left out.
@NullMarked
package dev.vivavoce.training.scoring;

import org.jspecify.annotations.NullMarked;
