/// Tests of the voices of Amazon Polly, and its stand-in.
@NullMarked
package dev.vivavoce.speech.aws;

import org.jspecify.annotations.NullMarked;
