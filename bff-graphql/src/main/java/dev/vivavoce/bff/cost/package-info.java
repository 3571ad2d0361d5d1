/// What operations cost, and how much each person may spend in a minute.
@NullMarked
package dev.vivavoce.bff.cost;

import org.jspecify.annotations.NullMarked;
