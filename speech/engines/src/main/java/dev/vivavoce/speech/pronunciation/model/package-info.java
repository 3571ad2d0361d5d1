/// The file that the trainer writes and the product loads.
@NullMarked
package dev.vivavoce.speech.pronunciation.model;

import org.jspecify.annotations.NullMarked;
