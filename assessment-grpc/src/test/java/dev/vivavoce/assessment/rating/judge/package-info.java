@NullMarked
package dev.vivavoce.assessment.rating.judge;

import org.jspecify.annotations.NullMarked;
