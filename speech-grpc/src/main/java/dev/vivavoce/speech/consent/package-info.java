/// What learners allow, asked of identity.
@NullMarked
package dev.vivavoce.speech.consent;

import org.jspecify.annotations.NullMarked;
