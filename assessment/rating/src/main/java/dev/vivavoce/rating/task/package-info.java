/// Which of the scenario's tasks the learner has done.
@NullMarked
package dev.vivavoce.rating.task;

import org.jspecify.annotations.NullMarked;
