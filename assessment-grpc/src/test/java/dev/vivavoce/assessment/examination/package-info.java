@NullMarked
package dev.vivavoce.assessment.examination;

import org.jspecify.annotations.NullMarked;
