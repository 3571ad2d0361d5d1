/// What an author writes: its rules, its spelling, and how it is stored.
@NullMarked
package dev.vivavoce.assessment.bank.item;

import org.jspecify.annotations.NullMarked;
