/// The scenarios.
@NullMarked
package dev.vivavoce.bff.scenario;

import org.jspecify.annotations.NullMarked;
