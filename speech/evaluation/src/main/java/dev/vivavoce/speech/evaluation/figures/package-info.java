/// Figures with intervals: word errors, correlation, AUC.
@NullMarked
package dev.vivavoce.speech.evaluation.figures;

import org.jspecify.annotations.NullMarked;
