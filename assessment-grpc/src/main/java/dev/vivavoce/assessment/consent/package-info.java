/// What learners allow.
@NullMarked
package dev.vivavoce.assessment.consent;

import org.jspecify.annotations.NullMarked;
