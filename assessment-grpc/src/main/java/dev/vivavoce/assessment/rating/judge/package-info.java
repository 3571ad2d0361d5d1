/// How a language model takes part in the rating of a talk.
@NullMarked
package dev.vivavoce.assessment.rating.judge;

import org.jspecify.annotations.NullMarked;
