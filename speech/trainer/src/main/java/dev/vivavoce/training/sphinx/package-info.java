/// The acoustic model of CMU Sphinx. It gives training its first alignment of texts to audio.
@NullMarked
package dev.vivavoce.training.sphinx;

import org.jspecify.annotations.NullMarked;
