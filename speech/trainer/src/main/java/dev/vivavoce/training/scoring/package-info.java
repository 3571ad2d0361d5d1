/// Trains the scoring model: phone network, word presence, score networks and measures, cross-validated by speaker.
@NullMarked
package dev.vivavoce.training.scoring;

import org.jspecify.annotations.NullMarked;
