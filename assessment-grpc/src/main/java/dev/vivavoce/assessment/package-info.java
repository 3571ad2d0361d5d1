/// The assessment service: the history of learners' speaking sessions with its statistics, and the reports of
/// role-plays.
@NullMarked
package dev.vivavoce.assessment;

import org.jspecify.annotations.NullMarked;
