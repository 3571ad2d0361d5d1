/// Voices of Amazon Polly.
@NullMarked
package dev.vivavoce.speech.aws;

import org.jspecify.annotations.NullMarked;
