@NullMarked
package dev.vivavoce.runtimetest.migrations;

import org.jspecify.annotations.NullMarked;
