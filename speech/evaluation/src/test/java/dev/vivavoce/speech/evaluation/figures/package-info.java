@NullMarked
package dev.vivavoce.speech.evaluation.figures;

import org.jspecify.annotations.NullMarked;
