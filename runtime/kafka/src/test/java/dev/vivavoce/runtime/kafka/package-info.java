@NullMarked
package dev.vivavoce.runtime.kafka;

import org.jspecify.annotations.NullMarked;
