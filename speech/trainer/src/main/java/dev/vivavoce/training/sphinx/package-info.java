/// The acoustic model of CMU Sphinx: where the phones of the training texts are in their audio, before
/// anything is learned.
@NullMarked
package dev.vivavoce.training.sphinx;

import org.jspecify.annotations.NullMarked;
