/// The assessment service: the history of learners' speaking sessions, and its statistics.
@NullMarked
package dev.vivavoce.assessment;

import org.jspecify.annotations.NullMarked;
