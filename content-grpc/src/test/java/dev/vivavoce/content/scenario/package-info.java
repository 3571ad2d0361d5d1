@NullMarked
package dev.vivavoce.content.scenario;

import org.jspecify.annotations.NullMarked;
