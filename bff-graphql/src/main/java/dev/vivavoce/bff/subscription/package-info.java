/// What a person pays for, and its invoices.
@NullMarked
package dev.vivavoce.bff.subscription;

import org.jspecify.annotations.NullMarked;
