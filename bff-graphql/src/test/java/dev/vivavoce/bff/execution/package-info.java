@NullMarked
package dev.vivavoce.bff.execution;

import org.jspecify.annotations.NullMarked;
