@NullMarked
package dev.vivavoce.cli.client;

import org.jspecify.annotations.NullMarked;
