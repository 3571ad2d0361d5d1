@NullMarked
package dev.vivavoce.assessment.privacy;

import org.jspecify.annotations.NullMarked;
