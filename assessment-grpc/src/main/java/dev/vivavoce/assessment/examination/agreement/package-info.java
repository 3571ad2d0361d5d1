/// How well examiners agree with each other and with the machine.
@NullMarked
package dev.vivavoce.assessment.examination.agreement;

import org.jspecify.annotations.NullMarked;
