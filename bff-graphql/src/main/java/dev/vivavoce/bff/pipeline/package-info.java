/// The viewer's pipelines and their runs.
@NullMarked
package dev.vivavoce.bff.pipeline;

import org.jspecify.annotations.NullMarked;
