/// Submissions as their rows hold them.
@NullMarked
package dev.vivavoce.speech.submission.state;

import org.jspecify.annotations.NullMarked;
