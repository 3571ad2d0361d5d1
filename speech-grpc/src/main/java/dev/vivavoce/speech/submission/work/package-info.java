/// What is done with submissions: they are heard, they end, and their files are deleted.
@NullMarked
package dev.vivavoce.speech.submission.work;

import org.jspecify.annotations.NullMarked;
