@NullMarked
package dev.vivavoce.cli.demo;

import org.jspecify.annotations.NullMarked;
