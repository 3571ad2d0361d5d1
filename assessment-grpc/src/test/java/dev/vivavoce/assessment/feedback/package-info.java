@NullMarked
package dev.vivavoce.assessment.feedback;

import org.jspecify.annotations.NullMarked;
