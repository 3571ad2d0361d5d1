@NullMarked
package dev.vivavoce.assessment.mockexam;

import org.jspecify.annotations.NullMarked;
