@NullMarked
package dev.vivavoce.assessment.attempt;

import org.jspecify.annotations.NullMarked;
