/// Plans and what a person may use.
@NullMarked
package dev.vivavoce.bff.plan;

import org.jspecify.annotations.NullMarked;
