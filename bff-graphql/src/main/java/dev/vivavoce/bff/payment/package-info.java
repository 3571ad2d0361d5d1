/// A person's plan and payments, for administrators.
@NullMarked
package dev.vivavoce.bff.payment;

import org.jspecify.annotations.NullMarked;
