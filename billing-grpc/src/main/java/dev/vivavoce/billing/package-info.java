/// The billing service: the speech time that plans grant, and how much of it is used.
@NullMarked
package dev.vivavoce.billing;

import org.jspecify.annotations.NullMarked;
