/// Content's language models.
@NullMarked
package dev.vivavoce.assessment.model;

import org.jspecify.annotations.NullMarked;
