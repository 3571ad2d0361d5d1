/// Tests of the question bank.
@NullMarked
package dev.vivavoce.assessment.bank;

import org.jspecify.annotations.NullMarked;
